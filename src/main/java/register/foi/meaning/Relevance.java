package register.foi.meaning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The match features of an entry for a question. */
public final class Relevance {
    /** A match feature. */
    public enum Respect {
        /** The weighted share of the question's terms that the entry covers. */
        COVER,
        /** The weighted share of the title's terms that the question contains. */
        TITLE,
        /** The weight of the title's terms that the question does not contain. */
        TITLE_LEFT,
        SUBJECTS,
        SUBJECTS_LEFT,
        ELSEWHERE,
        ELSEWHERE_LEFT,
        ASKED,
        ASKED_LEFT,
        /** The question asks for a cost and the entry has none. */
        COST_LEFT,
        STATISTIC,
        STATISTIC_LEFT,
        PLAIN,
        PLAIN_LEFT,
        /** The weight of names and codes in the question that the entry does not contain. */
        NAME_LEFT,
        FOCUS,
        FOCUS_LEFT,
        AROUND,
        AROUND_LEFT,
        /** How many groups of rival meanings the title settles in favour of the meaning that was asked for. */
        SAME,
        /** How many groups it settles in favour of a rival meaning. */
        RIVAL;

        /** Whether a higher value makes the entry less relevant. */
        public boolean speaksAgainst() {
            return this == RIVAL || name().endsWith("_LEFT");
        }
    }

    private static final Pattern NAME = Pattern.compile(".*(\\p{Lu}.*\\p{Lu}|\\p{Lu}\\p{Ll}+|[0-9]).*");
    private static final Set<String> STATISTICS = Set.of("count", "average", "percentage", "time");
    private static final double LIGHT = 0.3;

    private final Map<Respect, Double> respects = new EnumMap<>(Respect.class);
    private final ToDoubleFunction<String> rarity;

    private Relevance(ToDoubleFunction<String> rarity) {
        this.rarity = rarity;
    }

    /**
     * Calculates the features of an entry.
     *
     * @param rarity of a term among the entries of its register: 1 if no entry has it, near 0 if all have it
     */
    public static Relevance of(
            Thesaurus thesaurus, QuestionIntent intent, Subject subject, ToDoubleFunction<String> rarity) {
        Relevance fit = new Relevance(rarity);
        for (Term unit : intent.units()) {
            fit.weigh(unit, subject.covers(unit));
        }
        fit.share(intent, subject);
        fit.rivals(thesaurus.rivals(), intent.terms(), subject.headline());
        fit.focus(intent.focus(), subject);
        for (Term unit : intent.around()) {
            fit.add(subject.covers(unit) ? Respect.AROUND : Respect.AROUND_LEFT, fit.weight(unit));
        }
        Set<String> terms = intent.terms();
        for (Term unit : subject.headline()) {
            if (unit.kind() != Term.Kind.IDLE) {
                boolean isSaid = unit.meanings().stream().anyMatch(meaning -> terms.contains("#" + meaning))
                        || terms.containsAll(unit.stems());
                fit.add(isSaid ? Respect.TITLE : Respect.TITLE_LEFT, fit.weight(unit));
            }
        }
        double title = fit.get(Respect.TITLE) + fit.get(Respect.TITLE_LEFT);
        fit.respects.put(Respect.TITLE, title == 0 ? 0 : fit.get(Respect.TITLE) / title);
        return fit;
    }

    /** Returns the value of one feature; 0 if it was never counted. */
    public double get(Respect respect) {
        return respects.getOrDefault(respect, 0.0);
    }

    private void weigh(Term unit, boolean isCovered) {
        double weight = weight(unit);
        switch (unit.kind()) {
            case ASKED -> asked(unit, isCovered);
            case SUBJECTS -> add(isCovered ? Respect.SUBJECTS : Respect.SUBJECTS_LEFT, weight);
            case ELSEWHERE -> add(isCovered ? Respect.ELSEWHERE : Respect.ELSEWHERE_LEFT, weight);
            case PLAIN -> {
                add(isCovered ? Respect.PLAIN : Respect.PLAIN_LEFT, weight);
                if (!isCovered && NAME.matcher(unit.words()).matches()) {
                    add(Respect.NAME_LEFT, weight);
                }
            }
            case LIGHT, IDLE -> {}
        }
    }

    private void asked(Term unit, boolean isCovered) {
        if (unit.meanings().stream().anyMatch(STATISTICS::contains)) {
            add(
                    isCovered ? Respect.STATISTIC : Respect.STATISTIC_LEFT,
                    unit.meanings().contains("average") ? 2 : 1);
        } else if (!isCovered && unit.meanings().contains("cost")) {
            add(Respect.COST_LEFT, 1);
        } else {
            add(isCovered ? Respect.ASKED : Respect.ASKED_LEFT, 1);
        }
    }

    private void share(QuestionIntent intent, Subject subject) {
        double all = 0;
        double covered = 0;
        for (Term unit : intent.units()) {
            double weight =
                    weight(unit) * (unit.kind() == Term.Kind.ASKED ? 0.5 : unit.kind() == Term.Kind.LIGHT ? LIGHT : 1);
            all += weight;
            covered += subject.covers(unit) ? weight : 0;
        }
        respects.put(Respect.COVER, all == 0 ? 0 : covered / all);
    }

    private void rivals(List<Set<String>> rivals, Set<String> asked, List<Term> headline) {
        for (Set<String> rival : rivals) {
            Set<String> wanted = rival.stream()
                    .filter(meaning -> asked.contains("#" + meaning))
                    .collect(Collectors.toSet());
            Set<String> called = headline.stream()
                    .flatMap(unit -> unit.meanings().stream())
                    .filter(rival::contains)
                    .collect(Collectors.toSet());
            if (!wanted.isEmpty() && !called.isEmpty()) {
                add(Collections.disjoint(wanted, called) ? Respect.RIVAL : Respect.SAME, 1);
            }
        }
    }

    private void focus(List<Term> focus, Subject subject) {
        focus.forEach(unit -> add(subject.covers(unit) ? Respect.FOCUS : Respect.FOCUS_LEFT, weight(unit)));
    }

    private double weight(Term unit) {
        return unit.meanings().isEmpty()
                ? unit.stems().stream().mapToDouble(rarity).max().orElse(0)
                : unit.meanings().stream()
                        .mapToDouble(meaning -> rarity.applyAsDouble("#" + meaning))
                        .min()
                        .orElse(0);
    }

    private void add(Respect respect, double weight) {
        respects.merge(respect, weight, Double::sum);
    }
}
