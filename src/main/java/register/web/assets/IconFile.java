package register.web.assets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The icon of the service as an ICO file of 32 by 32 pixels: a written page on the council's colour, as in {@code
 * favicon.svg}.
 */
final class IconFile {
    private static final int SIZE = 32;
    private static final int HEADER = 22;
    private static final int BITMAP_HEADER = 40;
    private static final int PIXELS = SIZE * SIZE * 4;
    private static final int MASK = SIZE * SIZE / 8;
    private static final int BITS = 32;
    private static final int CORNER = 4;
    private static final int OPAQUE = 0xFF000000;

    private IconFile() {}

    /** Returns the file for a look. */
    static byte[] of(Look look) {
        Colour colour = Colour.of(look.colour());
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + BITMAP_HEADER + PIXELS + MASK).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        file.put((byte) SIZE).put((byte) SIZE).put((byte) 0).put((byte) 0);
        file.putShort((short) 1).putShort((short) BITS);
        file.putInt(BITMAP_HEADER + PIXELS + MASK).putInt(HEADER);
        // A bitmap in an icon is said to be twice as high, for the mask after its pixels; its rows go from the bottom
        // up.
        file.putInt(BITMAP_HEADER).putInt(SIZE).putInt(SIZE * 2);
        file.putShort((short) 1).putShort((short) BITS);
        file.putInt(0).putInt(PIXELS + MASK).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = SIZE - 1; y >= 0; y--) {
            for (int x = 0; x < SIZE; x++) {
                file.putInt(pixel(x, y, colour));
            }
        }
        return file.array();
    }

    private static int pixel(int x, int y, Colour colour) {
        if (isCorner(x, y)) {
            return 0;
        }
        boolean isPage = x >= 9 && x < 23 && y >= 7 && y < 25;
        boolean isLine = x >= 12 && x < (y >= 19 ? 17 : 20) && (y - 11) % 4 < 2 && y >= 11 && y < 21;
        Colour shown = isPage && !isLine ? Colour.WHITE : colour;
        return OPAQUE | shown.red() << 16 | shown.green() << 8 | shown.blue();
    }

    /** Whether a pixel is outside the rounded corners. */
    private static boolean isCorner(int x, int y) {
        int across = Math.min(x, SIZE - 1 - x);
        int down = Math.min(y, SIZE - 1 - y);
        int dx = CORNER - across;
        int dy = CORNER - down;
        return dx > 0 && dy > 0 && dx * dx + dy * dy > CORNER * CORNER;
    }
}
