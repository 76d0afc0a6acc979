package register.intake.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The lines of a file, as bytes, one after the other. */
public final class FileLines {
    private final InputStream in;
    private int begin;
    private int end;

    FileLines(FileBytes file, int from) {
        this.in = file.open(from);
        this.end = from;
    }

    /** Reads a file from its first line. */
    public FileLines(FileBytes file) {
        this(file, 0);
    }

    /** Returns the next line with its line feed, if it has one; empty at the end of the file. */
    public Optional<byte[]> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int one = in.read();
            while (one >= 0) {
                line.write(one);
                one = one == '\n' ? -1 : in.read();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        begin = end;
        end += line.size();
        return line.size() == 0 ? Optional.empty() : Optional.of(line.toByteArray());
    }

    /** Returns where the line that was returned last begins in the file. */
    public int begin() {
        return begin;
    }

    /** Returns where the line that was returned last ends in the file. */
    public int end() {
        return end;
    }
}
