package register.intake.sheets;

import static register.values.problem.Problem.UNREADABLE_SHEET;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The character encoding of a file, detected over the whole file: by its byte order mark, by the positions of its NUL
 * bytes, and otherwise UTF-8 if all of its bytes are valid, or else one of eight bits. Where some lines are UTF-8 and others are not, it is detected
 * line by line.
 *
 * @param charset of the file, or of most of it
 * @param marked the number of bytes of the byte order mark
 * @param others the numbers of the lines that are in Windows-1252, in a file of UTF-8; empty where there are none
 */
record Encoding(Charset charset, int marked, List<Integer> others) {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int AT_ONCE = 8192;

    /** The first bytes of a file tell what it is. */
    private static final int LONGEST_MARK = 16;

    /** A text has a NUL by mistake at most once in so many bytes. */
    private static final int SELDOM = 10;

    /** The first bytes of files that are not text (read as Latin 1, which maps each byte to a character). */
    private static final Map<String, String> OTHER = Map.of(
            "PK\u0003\u0004", "an Excel workbook or a zip file",
            "\u00D0\u00CF\u0011\u00E0", "an old Excel workbook",
            "%PDF", "a PDF",
            "\u001F\u008B", "a gzip file",
            "{\\rtf", "a rich text document",
            "<html", "a web page",
            "<table", "a web page",
            "<!DOCTYPE", "a web page",
            "<?xml", "an XML document");

    Encoding(Charset charset, int marked) {
        this(charset, marked, List.of());
    }

    /** Detects the encoding of a file; refuses a file that is not text. */
    static Encoding of(FileBytes file) {
        byte[] beginning = file.part(0, LONGEST_MARK);
        refuseOther(beginning);
        if (begins(beginning, "\u00FF\u00FE\0\0") || begins(beginning, "\0\0\u00FE\u00FF")) {
            throw UNREADABLE_SHEET.because("the file is UTF-32, which few programs read; save it as CSV UTF-8");
        }
        if (begins(beginning, "\u00EF\u00BB\u00BF")) {
            return new Encoding(StandardCharsets.UTF_8, 3, MixedLines.others(file));
        }
        if (begins(beginning, "\u00FF\u00FE")) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(beginning, "\u00FE\u00FF")) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return unmarked(file);
    }

    /** Opens a file as text, decoded as it is read: nothing is held in memory twice. */
    Reader open(FileBytes file) {
        if (!others.isEmpty()) {
            return new MixedLines(file, marked);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(file.open(marked), decoder);
    }

    private static Encoding unmarked(FileBytes file) {
        int[] nuls = nuls(file);
        int even = nuls[0];
        int odd = nuls[1];
        if (even + odd == 0) {
            return eightBits(file);
        }
        if (isHighHalf(odd, even, file.size())) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (isHighHalf(even, odd, file.size())) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        if ((even + odd) * SELDOM <= file.size()) {
            return eightBits(file);
        }
        throw UNREADABLE_SHEET.because("the file is not text; open it in a spreadsheet program and save it as CSV");
    }

    /** Detects UTF-8, Windows-1252, or both; a letter of UTF-8 is never likely to be several ones of Windows-1252. */
    private static Encoding eightBits(FileBytes file) {
        if (isUtf8(file)) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        return MixedLines.hasUtf8(file)
                ? new Encoding(StandardCharsets.UTF_8, 0, MixedLines.others(file))
                : new Encoding(EightBitCharset.of(file), 0);
    }

    /**
     * Whether the first of two counts of NUL bytes is that of the high bytes in UTF-16: in a European text most high
     * bytes are NUL, and hardly any low ones.
     */
    private static boolean isHighHalf(int high, int low, int bytes) {
        return bytes % 2 == 0 && high > bytes / 5 && low <= bytes / 200;
    }

    /** Returns how many bytes at even places and at odd ones are NUL. */
    private static int[] nuls(FileBytes file) {
        int[] nuls = new int[2];
        int place = 0;
        byte[] some = new byte[AT_ONCE];
        try (InputStream in = file.open()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                for (int i = 0; i < read; i++) {
                    nuls[(place + i) % 2] += some[i] == 0 ? 1 : 0;
                }
                place += read;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return nuls;
    }

    private static boolean isUtf8(FileBytes file) {
        char[] letters = new char[AT_ONCE];
        try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (text.read(letters) >= 0) {
                // Only whether all of it can be read matters.
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether some bytes of a file are valid UTF-8. */
    static boolean isUtf8(byte[] file, int from, int to) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file, from, to - from);
        CharBuffer letters = CharBuffer.allocate(Math.min(AT_ONCE, to - from + 1));
        CoderResult result;
        do {
            result = strict.decode(bytes, letters.clear(), true);
        } while (result.isOverflow());
        return !result.isError();
    }

    private static void refuseOther(byte[] file) {
        OTHER.forEach((beginning, name) -> {
            if (begins(file, beginning)) {
                throw UNREADABLE_SHEET.because(
                        "the file is %s; open it in a spreadsheet program and save it as CSV", name);
            }
        });
    }

    private static boolean begins(byte[] file, String beginning) {
        byte[] wanted = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= wanted.length
                && ByteBuffer.wrap(file, 0, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
