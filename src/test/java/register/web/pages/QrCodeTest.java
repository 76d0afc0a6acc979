package register.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on a printed page, read back as a telephone reads it. */
class QrCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/contracts/COV-12765?at=21&on=2026-11-22",
                "https://register.example.gov.uk/disclosures/FOI733329987?at=1000000&on=2026-11-22",
                "x"
            })
    void aCodeSaysWhatItWasMadeOf(String text) throws Exception {
        QrCode code = QrCode.of(text);

        assertThat(new QRCodeReader().decode(photographed(code)).getText()).isEqualTo(text);
    }

    @Test
    void everyLengthOfAnAddressIsRead() throws Exception {
        for (int length = 20; length <= 400; length += 19) {
            String text = "https://register.example.gov.uk/contracts?q="
                    + "abc%20".repeat(70).substring(0, length);

            assertThat(new QRCodeReader().decode(photographed(QrCode.of(text))).getText())
                    .isEqualTo(text);
        }
    }

    @Test
    void aCodeThatIsDamagedBeyondRepairIsNotRead() {
        QrCode code = QrCode.of("https://register.example.gov.uk/contracts/COV-1");
        QrCode half = new QrCode(
                code.size(),
                code.path().substring(0, code.path().indexOf('M', code.path().length() / 3)));

        assertThatThrownBy(() -> new QRCodeReader().decode(photographed(half)))
                .isInstanceOf(com.google.zxing.ReaderException.class);
    }

    /** The code as a camera has it, four pixels a module. */
    private static BinaryBitmap photographed(QrCode code) {
        int side = code.size() * 4;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * 4;
            int y = Integer.parseInt(run.group(2)) * 4;
            for (int row = y; row < y + 4; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + Integer.parseInt(run.group(3)) * 4, 0);
            }
        }
        LuminanceSource source = new RGBLuminanceSource(side, side, pixels);
        return new BinaryBitmap(new HybridBinarizer(source));
    }
}
