package register.metrics;

import register.figures.Unit;
import register.reading.Publisher;
import register.reckoning.DerivedMeasure;
import register.tables.Link;
import register.tables.Linked;

/**
 * A measure that the service reckons, where others are listed.
 *
 * @param formula in the names of the measures it is reckoned from
 * @param address where it is read
 */
public record DerivedLink(String measure, String name, Unit unit, String formula, String address) implements Linked {
    static DerivedLink of(DerivedMeasure derived, Publisher publisher) {
        String name = derived.measure().measure();
        return new DerivedLink(
                name,
                derived.measure().name(),
                derived.measure().unit(),
                derived.formula().inWords(),
                publisher.address(Metrics.MEASURES.path(), name).toString());
    }

    @Override
    public Link link() {
        return new Link(name + ", reckoned", address);
    }
}
