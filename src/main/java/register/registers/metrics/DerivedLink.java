package register.registers.metrics;

import register.api.reading.Permalinks;
import register.api.tables.Link;
import register.api.tables.Linked;
import register.registers.analysis.DerivedMeasure;
import register.registers.figures.Unit;

/**
 * A link to a derived measure, shown in a list of measures.
 *
 * @param formula in the names of the measures it is calculated from
 * @param url its URL
 */
public record DerivedLink(String measure, String name, Unit unit, String formula, String url) implements Linked {
    static DerivedLink of(DerivedMeasure derived, Permalinks permalinks) {
        String name = derived.measure().measure();
        return new DerivedLink(
                name,
                derived.measure().name(),
                derived.measure().unit(),
                derived.formula().inWords(),
                permalinks.address(Metrics.MEASURES.path(), name).toString());
    }

    @Override
    public Link link() {
        return new Link(name + ", calculated", url);
    }
}
