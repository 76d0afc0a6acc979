package register.api.reading;

import java.util.List;
import java.util.function.Function;
import register.api.http.Asked;
import register.api.tables.Aside;
import register.store.log.Register;
import register.store.query.Catalogue;

/** How a list was asked for and how else it can be, for its page. */
public final class Asking implements Aside {
    private final Register<?> register;
    private final Catalogue catalogue;
    private final Asked asked;
    private final Vantage vantage;
    private final long total;
    private final long before;
    private final Function<String, List<Facet>> facets;

    Asking(
            Register<?> register,
            Catalogue catalogue,
            Asked asked,
            Vantage vantage,
            long total,
            long before,
            Function<String, List<Facet>> facets) {
        this.register = register;
        this.catalogue = catalogue;
        this.asked = asked;
        this.vantage = vantage;
        this.total = total;
        this.before = before;
        this.facets = facets;
    }

    /** The register that it lists. */
    public Register<?> register() {
        return register;
    }

    /** What can be asked of it. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** The address that it was asked for by. */
    public Asked asked() {
        return asked;
    }

    /** From where it is seen. */
    public Vantage vantage() {
        return vantage;
    }

    /** How many records there are that are asked for. */
    public long total() {
        return total;
    }

    /** How many of them are on the pages before. */
    public long before() {
        return before;
    }

    /** How the records fall into groups, most first; counted when it is asked for. */
    public List<Facet> facet(String grouping) {
        return facets.apply(grouping);
    }
}
