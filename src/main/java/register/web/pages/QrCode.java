package register.web.pages;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004), for the printed page.
 *
 * @param size of each side in modules, with the quiet zone of four around it
 * @param path of the dark modules, in SVG
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    /**
     * One mask for all codes: the choice among the eight took a third of the time of a page, and readers take any. This one
     * depends on both directions, so that an address makes no stripes.
     */
    private static final Map<EncodeHintType, Integer> MASK = Map.of(EncodeHintType.QR_MASK_PATTERN, 4);

    /** Encodes an address; throws {@link IllegalArgumentException} if it is too long. */
    public static QrCode of(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, MASK).getMatrix();
        } catch (com.google.zxing.WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int first = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > first) {
                    run(path, first + QUIET, y + QUIET, x - first);
                }
            }
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, path.toString());
    }

    /** Appends a row of adjacent dark modules, in pieces rather than by a format, since a code has hundreds of rows. */
    private static void run(StringBuilder path, int x, int y, int modules) {
        path.append('M').append(x).append(' ').append(y);
        path.append('h').append(modules).append("v1h-").append(modules).append('z');
    }
}
