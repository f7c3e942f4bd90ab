/// Content files: read strictly, with errors that name the file, the line and what would be right.
@NullMarked
package org.wenlu.kiosk.guide.file;

import org.jspecify.annotations.NullMarked;
