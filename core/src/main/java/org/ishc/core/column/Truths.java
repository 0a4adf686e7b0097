package org.ishc.core.column;

/** What is true, false or unknown at a position (Kleene), as a byte. */
public final class Truths {

    /** It does not hold. */
    public static final byte FALSE = 0;

    /** It holds. */
    public static final byte TRUE = 1;

    /** Nobody knows. */
    public static final byte UNKNOWN = 2;

    private Truths() {}

    /** Returns what is known. */
    public static byte of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** The opposite. */
    public static void not(byte[] bytes, int from, byte[] to, int length) {
        for (int i = 0; i < length; i++) {
            byte is = bytes[from + i];
            to[i] = is == UNKNOWN ? UNKNOWN : (byte) (1 - is);
        }
    }

    /** Takes one more into account: one that decides, decides; else one unknown leaves all unknown. */
    public static void combine(byte deciding, byte[] bytes, int from, byte[] to, int length) {
        for (int i = 0; i < length; i++) {
            byte is = bytes[from + i];
            if (to[i] != deciding && is != 1 - deciding) {
                to[i] = is;
            }
        }
    }
}
