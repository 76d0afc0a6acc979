package register.web.exchange;

import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import register.api.http.BodyWriter;
import register.api.http.Format;
import register.api.http.HttpDate;
import register.api.reading.TimeMap;
import register.api.reading.TimeMap.Memento;

/** Writes the versions of a record as links with their times, for archives and their clients (RFC 7089, RFC 9264). */
@Produces(Format.LINK_TYPE)
public final class TimeMapWriter extends BodyWriter<TimeMap> {
    public TimeMapWriter() {
        super(TimeMap.class);
    }

    @Override
    protected void writeTo(TimeMap map, OutputStream out) throws IOException {
        List<Memento> mementos = map.mementos();
        Memento last = mementos.get(mementos.size() - 1);
        List<String> links = new ArrayList<>();
        links.add("<%s>; rel=\"original\"".formatted(map.original()));
        links.add("<%s>; rel=\"timegate\"".formatted(map.timeGate()));
        links.add("<%s>; rel=\"self\"; type=\"%s\"; from=\"%s\"; until=\"%s\""
                .formatted(
                        map.self(),
                        Format.LINK_TYPE,
                        HttpDate.of(mementos.get(0).from()),
                        HttpDate.of(last.from())));
        for (int i = 0; i < mementos.size(); i++) {
            Memento memento = mementos.get(i);
            String first = i == 0 ? "first " : "";
            String which = memento.equals(last) ? first + "last memento" : first + "memento";
            links.add("<%s>; rel=\"%s\"; datetime=\"%s\""
                    .formatted(memento.address(), which, HttpDate.of(memento.from())));
        }
        out.write((String.join(",\n", links) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
