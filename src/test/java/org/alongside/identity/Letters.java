package org.alongside.identity;

/** Reads the secret as a person types it into an app: base 32 in groups. */
final class Letters {
    private Letters() {}

    static byte[] bytes(String groups) {
        var letters = groups.replace(" ", "");
        var bytes = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letters.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
        }
        return bytes;
    }
}
