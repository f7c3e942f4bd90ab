package org.wenlu.kiosk.guide.search;

/// How many slips of the finger lie between two words: a letter too many, too few, wrong, or two in
/// the wrong order (Damerau and Levenshtein, optimal string alignment).
final class Slips {
    private static final int FOR_ONE = 4;
    private static final int FOR_TWO = 8;

    private Slips() {}

    /// How many slips a word of that length may hold and still be meant.
    static int allowed(String typed) {
        return typed.length() >= FOR_TWO ? 2 : typed.length() >= FOR_ONE ? 1 : 0;
    }

    /// Whether `typed` is `word`, or its beginning, but for at most `most` slips.
    static boolean within(String typed, String word, int most) {
        int shortest = Math.max(1, typed.length() - most);
        int longest = Math.min(word.length(), typed.length() + most);
        if (longest < shortest) {
            return false;
        }
        int[][] rows = rows(typed, word.substring(0, longest));
        for (int length = shortest; length <= longest; length++) {
            if (rows[typed.length()][length] <= most) {
                return true;
            }
        }
        return false;
    }

    private static int[][] rows(String typed, String word) {
        int[][] rows = new int[typed.length() + 1][word.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                rows[i][j] = i == 0 ? j : j == 0 ? i : cell(rows, typed, word, i, j);
            }
        }
        return rows;
    }

    private static int cell(int[][] rows, String typed, String word, int i, int j) {
        int wrong = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
        int least =
                Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + wrong);
        boolean swapped =
                i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
