package register.registers.disclosures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import register.api.reading.Backlinks;
import register.api.reading.Computation;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.api.reading.Related;
import register.api.tables.Link;
import register.store.log.Log;
import register.store.log.Register;

/** The disclosure log: what it is called, what tells responses apart, and its door to the public. */
public final class Disclosures {
    public static final Register<Disclosure> REGISTER = new Register<>(
            "disclosure",
            "disclosures",
            "Disclosure log",
            Disclosure.class,
            disclosure -> disclosure.request().key(),
            disclosure -> disclosure.request().slug(),
            disclosure -> disclosure.request() + ", " + disclosure.subject());

    private Disclosures() {}

    /** What a disclosure says of other records: those that its questions cite. */
    public static Function<Disclosure, Stream<Mention>> mentions(Permalinks permalinks) {
        return disclosure -> disclosure.questions().stream()
                .flatMap(question -> question.cites().stream()
                        .flatMap(citation -> mentions(citation, question, disclosure, permalinks)));
    }

    /** An observation that is cited is a mention of its measure too. */
    private static Stream<Mention> mentions(
            Citation citation, Question question, Disclosure disclosure, Permalinks permalinks) {
        String address = permalinks.record(REGISTER.path(), disclosure.request().text()) + "#" + question.fragment();
        List<Link> also = question.cites().stream()
                .filter(other -> !other.equals(citation))
                .map(other -> new Link(other.inWords(), permalinks.record(other.path(), other.reference())))
                .toList();
        Related related = new Related(
                Related.Relation.CITED_BY,
                REGISTER.path(),
                "%s, question %s: %s".formatted(disclosure.request(), question.number(), question.asked()),
                address,
                also);
        Stream<Mention> cited = Stream.of(Mention.of(citation.path(), citation.reference(), related));
        return citation.measure() == null || citation.period() == null
                ? cited
                : Stream.concat(
                        cited,
                        Stream.of(Mention.of("metrics", citation.measure().text(), related)));
    }

    /** Opens it to the public. */
    public static DisclosuresResource resource(Log log, Permalinks permalinks, Backlinks backlinks) {
        return new DisclosuresResource(
                new PublicRegister<>(
                        REGISTER,
                        log,
                        permalinks,
                        DisclosureAttributes.FIELDS,
                        DisclosureFilters.ALL,
                        Computation.ofItem(disclosure -> ComputedDisclosure.of(disclosure, permalinks)),
                        backlinks),
                log);
    }
}
