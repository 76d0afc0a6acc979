package register.web.exchange;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import register.api.http.Address;
import register.api.reading.RecordView;
import register.api.tables.Table;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.values.Council;

/**
 * Writes contracts as a calendar (iCalendar, RFC 5545): a day for the next review of each, and one for its end.
 *
 * <p>What is written depends on nothing but the contracts and the day they are calculated on.
 */
@Produces("text/calendar")
public final class CalendarWriter implements MessageBodyWriter<Table<?>> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A calendar has one component at least (section 3.6), so that of no contract has the time that stamps are in. */
    private static final List<String[]> UTC =
            """
            BEGIN:VTIMEZONE
            TZID:UTC
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0000
            END:STANDARD
            END:VTIMEZONE
            """.lines().map(line -> line.split(":", 2)).toList();

    private final Council council;
    private final String host;

    /** Writes the calendars of a council, whose addresses begin with a base. */
    public CalendarWriter(Council council, Address base) {
        this.council = council;
        this.host = base.uri().getHost();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Table.class;
    }

    @Override
    public void writeTo(
            Table<?> table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        write(table, new CalendarText(buffered));
        buffered.flush();
    }

    private void write(Table<?> table, CalendarText calendar) {
        String name = council.name() + ": reviews and ends of contracts";
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Contracts Register//EN");
        // RFC 7986, and what calendars read that do not know it.
        calendar.text("NAME", name);
        calendar.text("X-WR-CALNAME", name);
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        UTC.forEach(line -> calendar.line(line[0], line[1]));
        LocalDate on = (LocalDate) Objects.requireNonNull(table.about().get("on"));
        table.rows().each(row -> {
            RecordView<Contract, ComputedContract> view =
                    ((RecordView<?, ?>) row).as(Contract.class, ComputedContract.class);
            ContractDay.of(view.computed(), on).forEach(day -> write(day, view, calendar));
        });
        calendar.line("END", "VCALENDAR");
    }

    /** The stamp is when the entry was recorded, so that the same entry is written the same whenever it is asked for. */
    private void write(ContractDay day, RecordView<Contract, ComputedContract> published, CalendarText calendar) {
        Contract contract = published.item();
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day.day());
        calendar.line("BEGIN", "VEVENT");
        // A review that is over is another one than the next; an end that moves is the same end.
        String which = day.kind() == ContractDay.Kind.REVIEW ? "-" + date : "";
        calendar.text("UID", contract.reference().slug() + "-" + day.kind().word() + which + "@" + host);
        calendar.line("DTSTAMP", STAMP.format(published.entry().recordedAt()));
        calendar.line("DTSTART;VALUE=DATE", date);
        calendar.text(
                "SUMMARY",
                day.kind().label() + ": " + Contracts.REGISTER.label().apply(contract));
        calendar.text("DESCRIPTION", day.words() + "\n\n" + published.citation());
        calendar.line("URL", Objects.requireNonNull(published.links().get("self")));
        calendar.line("TRANSP", "TRANSPARENT");
        calendar.line("END", "VEVENT");
    }
}
