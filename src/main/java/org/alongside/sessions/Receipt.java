package org.alongside.sessions;

/**
 * What the script is told of something it sent: the server's time of the save and its revision; {@code beside} when
 * another screen was faster and both stay; on which device the meeting goes on; where to go next; or what is wrong.
 */
record Receipt(String saved, int revision, boolean beside, String device, String next, String problem) {
    static Receipt refused(String problem) {
        return new Receipt("", 0, false, "", "", problem);
    }

    static Receipt done(String next) {
        return new Receipt("", 0, false, "", next, "");
    }
}
