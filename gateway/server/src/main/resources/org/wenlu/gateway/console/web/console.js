// Keeps the keyboard where it was when a part of the page is replaced, and says when live ends.
"use strict";
(() => {
  const root = document.documentElement;
  let focused = "";
  document.addEventListener("htmx:sseOpen", () => { root.dataset.live = "on"; });
  document.addEventListener("htmx:sseError", () => { root.dataset.live = "lost"; });
  document.addEventListener("htmx:sseBeforeMessage", () => {
    focused = document.activeElement ? document.activeElement.id : "";
  });
  document.addEventListener("htmx:sseMessage", () => {
    const lost = focused && document.activeElement === document.body;
    if (lost) {
      const again = document.getElementById(focused);
      if (again) { again.focus({ preventScroll: true }); }
    }
  });
})();
