package register.web.exchange;

import jakarta.ws.rs.Produces;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.api.http.Address;
import register.api.http.BodyWriter;
import register.api.reading.RecordView;
import register.api.tables.Table;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.values.Council;
import register.values.duties.Duty;

/**
 * Writes contracts as a calendar (iCalendar, RFC 5545): an event for the next review of each, one for its end, and one 12, 6
 * and 3 months before it. Reminders are events, since calendars that are subscribed to leave out alarms.
 *
 * <p>The output depends only on the contracts and the day they are calculated on. One that is pinned has no reminders: it reads as
 * it did before there were any, and nobody is reminded by it.
 */
@Produces("text/calendar")
public final class CalendarWriter extends BodyWriter<Table<?>> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern PINNED = Pattern.compile("[?&]at=\\d");

    /** A calendar has at least one component (section 3.6), so an empty one has the time zone of its time stamps. */
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
    private final BiFunction<Contract, LocalDate, List<Duty>> duties;

    /**
     * Creates a writer of a council's calendars.
     *
     * @param authority of the ids of events
     * @param base of the service's addresses
     * @param duties those of a contract on a day that everybody may see
     */
    public CalendarWriter(
            Council council, TagAuthority authority, Address base, BiFunction<Contract, LocalDate, List<Duty>> duties) {
        super(Table.class);
        this.council = council;
        this.duties = duties;
        this.host = authority.host(base);
    }

    @Override
    protected void writeTo(Table<?> table, OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        write(table, new CalendarText(buffered));
        buffered.flush();
    }

    private void write(Table<?> table, CalendarText calendar) {
        String name = council.name() + ": reviews and ends of contracts";
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Contracts Register//EN");
        // NAME is of RFC 7986; X-WR-CALNAME is for calendars that do not know it.
        calendar.text("NAME", name);
        calendar.text("X-WR-CALNAME", name);
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        UTC.forEach(line -> calendar.line(line[0], line[1]));
        boolean isPinned =
                PINNED.matcher(table.links().getOrDefault("self", "")).find();
        LocalDate on = (LocalDate) Objects.requireNonNull(table.about().get("on"));
        table.rows().each(row -> {
            RecordView<Contract, ComputedContract> view =
                    ((RecordView<?, ?>) row).as(Contract.class, ComputedContract.class);
            ContractDay.of(view.computed(), on).stream()
                    .filter(day -> !isPinned || day.kind() != ContractDay.Kind.ENDS_SOON)
                    .forEach(day -> write(day, view, calendar));
            duties.apply(view.item(), on).stream()
                    .flatMap(duty -> Stream.ofNullable(ContractDay.of(duty)))
                    .forEach(day -> write(day, view, calendar));
        });
        calendar.line("END", "VCALENDAR");
    }

    /** The stamp is when the entry was recorded, so that the same entry is written the same whenever it is asked for. */
    private void write(ContractDay day, RecordView<Contract, ComputedContract> published, CalendarText calendar) {
        Contract contract = published.item();
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day.day());
        calendar.line("BEGIN", "VEVENT");
        // The next review after one has passed is a new event; an end that moves is still the same event.
        String which = switch (day.kind()) {
            case REVIEW -> "-" + date;
            case NOTICE, ENDS_SOON -> "-" + day.id();
            case END -> "";
        };
        calendar.text("UID", contract.reference().slug() + "-" + day.kind().word() + which + "@" + host);
        calendar.line("DTSTAMP", STAMP.format(published.entry().recordedAt()));
        calendar.line("LAST-MODIFIED", STAMP.format(published.entry().recordedAt()));
        // A later entry of the record has a higher number, and a program that has the event takes the higher one.
        calendar.line("SEQUENCE", Long.toString(published.entry().number()));
        calendar.line("DTSTART;VALUE=DATE", date);
        calendar.text("SUMMARY", day.label() + ": " + Contracts.REGISTER.label().apply(contract));
        calendar.text("DESCRIPTION", day.words() + "\n\n" + published.citation());
        calendar.line("URL", Objects.requireNonNull(published.links().get("self")));
        calendar.line("TRANSP", "TRANSPARENT");
        calendar.line("END", "VEVENT");
    }
}
