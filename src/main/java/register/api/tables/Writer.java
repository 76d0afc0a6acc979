package register.api.tables;

import register.api.http.BodyWriter;
import register.api.http.Format;
import register.api.http.ListWriter;

/** A writer of tabular data in one format. */
abstract class Writer extends BodyWriter<Tabular<?>> implements ListWriter {
    private final Format format;

    Writer(Format format) {
        super(Tabular.class);
        this.format = format;
    }

    @Override
    public final Format format() {
        return format;
    }
}
