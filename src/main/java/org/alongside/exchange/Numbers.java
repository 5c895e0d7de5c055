package org.alongside.exchange;

import java.util.Arrays;

/** Which texts were met, eight bytes each, with what was noted first; for files of many rows in little memory. */
final class Numbers {
    private long[] keys = new long[1 << 10];
    private int[] notes = new int[1 << 10];
    private int size;

    /** Notes this for a text that was not met before. @return what was noted before, or -1 */
    int put(String text, int note) {
        if (size * 2 > keys.length) grow();
        var key = hash(text);
        var at = find(key);
        if (keys[at] == key) return notes[at];
        keys[at] = key;
        notes[at] = note;
        size++;
        return -1;
    }

    boolean has(String text) {
        var key = hash(text);
        return keys[find(key)] == key;
    }

    int size() {
        return size;
    }

    private int find(long key) {
        var at = (int) (key >>> 20) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        var before = keys;
        var noted = notes;
        keys = new long[before.length * 2];
        notes = new int[noted.length * 2];
        Arrays.setAll(notes, at -> 0);
        for (var at = 0; at < before.length; at++)
            if (before[at] != 0) {
                var place = find(before[at]);
                keys[place] = before[at];
                notes[place] = noted[at];
            }
    }

    /** Spread over all eight bytes; never 0. Two of a million texts meet once in thirty million files. */
    static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ hash >>> 32) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
