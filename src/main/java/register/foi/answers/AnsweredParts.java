package register.foi.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.foi.responses.AnsweredQuestion;
import register.foi.responses.Judgement;
import register.foi.responses.Pointer;
import register.registers.retrieval.Gap;
import register.registers.retrieval.Precedent;

/** Joins the answers to the parts of a question: it is answered where each of them is. */
final class AnsweredParts {
    private AnsweredParts() {}

    /**
     * Joins the answers to the parts of a question.
     *
     * @param asked the text of each part
     */
    static AnsweredQuestion joined(String question, List<String> asked, List<AnsweredQuestion> parts) {
        Map<String, Pointer> entries = new LinkedHashMap<>();
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<Precedent> earlier = new LinkedHashSet<>();
        Judgement judgement = judgement(parts);
        for (int i = 0; i < parts.size(); i++) {
            AnsweredQuestion part = parts.get(i);
            part.entries().forEach(entry -> entries.merge(entry.pinned(), entry, AnsweredParts::both));
            gaps.addAll(part.gaps());
            earlier.addAll(part.precedents());
            if (judgement == Judgement.PARTLY && part.entries().isEmpty()) {
                gaps.add(Gap.notPublished(asked.get(i), part.because()));
            }
        }
        AnsweredQuestion first = parts.get(0);
        String because = judgement == Judgement.PARTLY
                ? AnswerTable.partly(
                        Stream.concat(entries.values().stream().flatMap(entry -> entry.gaps().stream()), gaps.stream()))
                : parts.stream().map(AnsweredQuestion::because).distinct().collect(Collectors.joining(" "));
        return new AnsweredQuestion(
                first.number(),
                question,
                first.context(),
                judgement,
                because,
                List.copyOf(entries.values()),
                List.copyOf(gaps),
                List.copyOf(earlier));
    }

    private static Judgement judgement(List<AnsweredQuestion> parts) {
        List<Judgement> all =
                parts.stream().map(AnsweredQuestion::judgement).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        boolean isTold = parts.stream().anyMatch(part -> !part.entries().isEmpty());
        return isTold
                ? Judgement.PARTLY
                : all.stream()
                        .filter(judged -> judged != Judgement.UNKNOWN)
                        .findFirst()
                        .orElse(Judgement.UNKNOWN);
    }

    private static Pointer both(Pointer one, Pointer other) {
        return new Pointer(
                one.register(),
                one.registerTitle(),
                one.reference(),
                one.title(),
                distinct(one.values(), other.values()),
                distinct(one.gaps(), other.gaps()),
                one.asOf(),
                one.asAt(),
                distinct(one.reasons(), other.reasons()),
                one.self(),
                one.pinned());
    }

    private static <T> List<T> distinct(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        Stream.of(other)
                .flatMap(List::stream)
                .filter(value -> !all.contains(value))
                .forEach(all::add);
        return all;
    }
}
