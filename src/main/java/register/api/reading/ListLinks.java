package register.api.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.http.Cursor;
import register.api.http.RequestUrl;
import register.api.http.Validator;
import register.store.log.Register;
import register.store.query.Grouping;
import register.store.query.QuerySchema;

/** The links of a list or summary of one register: to itself, its other pages, and the records of a group. */
final class ListLinks {
    /** The parameters, besides the filters, that distinguish one listing from another. */
    private static final List<String> SHAPING = List.of("sort", "groupBy");

    private final Register<?> register;
    private final Permalinks permalinks;
    private final QuerySchema schema;

    ListLinks(Register<?> register, Permalinks permalinks, QuerySchema schema) {
        this.register = register;
        this.permalinks = permalinks;
        this.schema = schema;
    }

    /** Returns a mark that all pages of a listing share, and no other listing has. */
    String mark(RequestUrl url) {
        List<String> names = new ArrayList<>(schema.names());
        names.addAll(SHAPING);
        return url.mark(names);
    }

    /** Returns the links to a page, to its permanent address, and to the pages before and after it. */
    Map<String, Address> of(RequestUrl url, Snapshot snapshot, @Nullable Cursor cursor, Paging.Page<?> page) {
        Map<String, Address> links = new LinkedHashMap<>();
        links.put("self", url.here(permalinks.base(), Map.of()));
        // A page that was reached by a cursor is pinned by it already.
        links.put("pinned", url.here(permalinks.base(), cursor == null ? snapshot.parameters() : Map.of()));
        links.putAll(page.neighbours(url, permalinks.base()));
        return links;
    }

    /**
     * Returns the address of a group's records, with the filters and the snapshot of the request; null where no filter
     * selects them.
     */
    @Nullable
    String records(Grouping grouping, @Nullable String value, RequestUrl url, Snapshot snapshot) {
        Map<String, String> narrowing = grouping.filter().apply(value);
        if (narrowing.isEmpty()) {
            return null;
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : schema.names()) {
            String filter = url.parameter(name);
            if (filter != null) {
                given.put(name, filter);
            }
        }
        given.putAll(narrowing);
        Address address = permalinks.address(register.path());
        for (Map.Entry<String, String> parameter : given.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        Object at = snapshot.isFinal() ? snapshot.at() : url.parameter("at");
        Object on = snapshot.isFinal() ? snapshot.on() : url.parameter("on");
        return address.with("at", at).with("on", on).toString();
    }

    /** Returns the first members of a list or a summary, which describe it. */
    Map<String, Object> about(Snapshot snapshot, long total) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("register", register.path());
        about.put("at", snapshot.at());
        about.put("on", snapshot.on());
        about.put("total", total);
        return about;
    }

    static Validator version(Snapshot snapshot) {
        return new Validator(snapshot.at() + "." + snapshot.on(), snapshot.isFinal());
    }

    /** Returns the parameters to replace in an address so that it leads to the page of a cursor, which pins it. */
    static Map<String, @Nullable Object> from(Cursor cursor) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("at", null);
        parameters.put("on", null);
        parameters.put("page", null);
        parameters.put("cursor", cursor);
        return parameters;
    }
}
