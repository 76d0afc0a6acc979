package register.foi.answers;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import register.foi.meaning.ListedTerms;
import register.foi.meaning.QuestionIntent;
import register.foi.meaning.Relevance;
import register.foi.meaning.Term;
import register.foi.meaning.Thesaurus;
import register.registers.retrieval.Candidate;

/** Which terms of a question each candidate covers, itself or by the earlier questions that cite it. */
final class TermCoverage {
    private static final int FEW_CITED = 2;
    private static final int SOME_CITED = 5;
    private static final int LISTED = 3;
    private static final Pattern WHETHER = Pattern.compile(
            "(?i)^(?:whether|if|do|does|did|is|are|has|have)\\b(?!.*\\b(?:else|and (?:which|what|who|how))\\b)");
    private static final double MOST_OF_CONTENT = 2 / 3.0;
    private static final double MOST_OF_TITLE = 0.6;
    private static final double HALF = 0.5;
    private static final Set<String> STATISTICS = Set.of("count", "average", "percentage");
    private static final Set<String> LISTS = Set.of("count", "list", "percentage");

    private final QuestionIntent intent;
    private final Thesaurus thesaurus;
    private final Map<String, ScoredCandidate> records = new HashMap<>();
    private final Map<String, Set<String>> cited = new HashMap<>();
    private final Map<String, Set<String>> citedBySame = new HashMap<>();
    private final Set<String> ledBySame = new HashSet<>();
    private final Map<ScoredCandidate, Set<Term>> known = new HashMap<>();
    private final Map<ScoredCandidate, Set<String>> said = new HashMap<>();
    private final Set<String> terms;
    private final ListedTerms listed;

    /**
     * Creates the coverage of a question.
     *
     * @param subjects the texts that it may take its subject from
     * @param all everything that may answer it
     */
    TermCoverage(QuestionIntent intent, List<String> subjects, Thesaurus thesaurus, List<ScoredCandidate> all) {
        this.intent = intent;
        this.thesaurus = thesaurus;
        this.terms = intent.terms();
        this.listed = new ListedTerms(intent.text() + "; " + String.join("; ", subjects), intent.content());
        for (ScoredCandidate one : all) {
            Candidate candidate = one.candidate();
            if (candidate.part().isEmpty()) {
                records.put(candidate.id(), one);
            } else if (candidate.cites().size() <= FEW_CITED && !candidate.isRefused()) {
                candidate
                        .cites()
                        .forEach(id -> cited.computeIfAbsent(id, none -> new HashSet<>())
                                .addAll(thesaurus.terms(candidate.title())));
            }
        }
        all.stream().filter(one -> !one.candidate().isRefused() && isSame(one)).forEach(this::noteCited);
    }

    private void noteCited(ScoredCandidate same) {
        List<String> cites = same.candidate().cites();
        cites.forEach(id -> citedBySame
                .computeIfAbsent(id, none -> new HashSet<>())
                .addAll(same.subject().terms()));
        if (cites.size() <= SOME_CITED) {
            ledBySame.addAll(cites);
        }
    }

    /** Returns the terms of the question that a candidate covers; a field counts where its register has it. */
    Set<Term> of(ScoredCandidate one) {
        return known.computeIfAbsent(
                one,
                none -> intent.units().stream()
                        .filter(term -> covers(one, term) || isCited(one.candidate(), term))
                        .collect(Collectors.toSet()));
    }

    /** Whether a candidate covers a term; what councils are asked for besides it has to say itself, or be called so. */
    private static boolean covers(ScoredCandidate one, Term term) {
        if (term.kind() == Term.Kind.ASKED && one.candidate().part().isEmpty()) {
            return isFieldOf(one, term);
        }
        if (term.kind() != Term.Kind.ELSEWHERE) {
            return one.subject().covers(term);
        }
        return one.subject().terms().containsAll(term.stems())
                || one.subject().headline().stream()
                        .anyMatch(unit -> !Collections.disjoint(unit.meanings(), term.meanings()));
    }

    /** Whether a record has a field that a term asks for, or is called by it: Web chats started. */
    private static boolean isFieldOf(ScoredCandidate one, Term term) {
        return !Collections.disjoint(one.candidate().offers(), term.meanings())
                || one.subject().headline().stream()
                        .anyMatch(unit -> !Collections.disjoint(unit.meanings(), term.meanings()));
    }

    /**
     * Returns the terms that an entry covers to which a candidate leads; an earlier question covers the fields that it
     * speaks of.
     */
    Set<Term> of(Candidate entry, ScoredCandidate leading) {
        ScoredCandidate record = entry.part().isEmpty() ? records.get(entry.id()) : leading;
        boolean isSame = !entry.part().isEmpty() && isSame(leading);
        Set<Term> covered = new HashSet<>();
        intent.content().stream()
                .filter(term -> isSame
                        || (record == null ? of(leading) : of(record)).contains(term)
                        || says(citedBySame.getOrDefault(entry.id(), Set.of()), term))
                .forEach(covered::add);
        if (!entry.part().isEmpty()) {
            intent.asked().stream().filter(term -> answers(leading, term)).forEach(covered::add);
        } else {
            intent.asked().stream()
                    .filter(term -> !Collections.disjoint(term.meanings(), STATISTICS))
                    .filter(term -> says(citedBySame.getOrDefault(entry.id(), Set.of()), term))
                    .forEach(covered::add);
        }
        return covered;
    }

    /** Whether an earlier question asked for a field, or the answer to it speaks of the field. */
    private boolean answers(ScoredCandidate earlier, Term asked) {
        return says(said(earlier), asked) || (isSame(earlier) && (intent.isYesOrNo() || intent.isPart()));
    }

    /**
     * Returns the terms of an earlier question and of the answer to it, without those of its whole request; of an answer
     * that only cites records, those of their titles.
     */
    private Set<String> said(ScoredCandidate earlier) {
        return said.computeIfAbsent(earlier, none -> {
            Set<String> terms =
                    new HashSet<>(thesaurus.terms(earlier.candidate().title()));
            terms.addAll(thesaurus.terms(earlier.candidate().texts().get(0)));
            boolean isInRecords = earlier.candidate().texts().get(0).isBlank();
            (isInRecords ? earlier.candidate().cites() : List.<String>of())
                    .stream()
                            .flatMap(id -> Stream.ofNullable(records.get(id)))
                            .forEach(record -> terms.addAll(
                                    thesaurus.terms(record.candidate().title())));
            return terms;
        });
    }

    /** Whether a candidate is about what the question is about. */
    boolean isAbout(ScoredCandidate one) {
        Candidate candidate = one.candidate();
        boolean isEarlier = !candidate.part().isEmpty();
        boolean isLed = isEarlier && !candidate.cites().isEmpty();
        if (isEarlier && WHETHER.matcher(candidate.title()).find() && !intent.isYesOrNo()) {
            return false;
        }
        if (isSameItem(one)) {
            return true;
        }
        if (intent.content().isEmpty()) {
            return isEarlier && intent.asked().stream().anyMatch(term -> namesSubject(term) && says(said(one), term));
        }
        boolean isAnswer = !isEarlier
                || isLed
                || intent.asked().isEmpty()
                || intent.isYesOrNo()
                || isSame(one)
                || (intent.asked().stream().noneMatch(term -> !Collections.disjoint(term.meanings(), STATISTICS))
                        && intent.asked().stream().anyMatch(term -> answers(one, term)));
        return isAnswer
                && isAbout(of(one))
                && (!isLed
                        || candidate.cites().size() > FEW_CITED
                        || candidate.cites().stream().anyMatch(id -> isAbout(ofRecord(id, one))));
    }

    /** Whether a term that asks for a field names a subject too: the third party that may run a service. */
    private boolean namesSubject(Term asked) {
        return asked.meanings().stream()
                .anyMatch(meaning -> thesaurus.kind(meaning) == Term.Kind.SUBJECTS && !thesaurus.isPredicate(meaning));
    }

    private Set<Term> ofRecord(String id, ScoredCandidate leading) {
        ScoredCandidate record = records.get(id);
        return record == null ? of(leading) : of(record);
    }

    /** Whether some covered terms are what the question is about: half of what it says itself, and nothing else. */
    boolean isAbout(Set<Term> covered) {
        List<Term> content = intent.content();
        List<Term> own = intent.ownContent();
        List<Term> inherited =
                content.stream().filter(term -> !own.contains(term)).toList();
        boolean isElsewhere = content.stream()
                .filter(term -> !covered.contains(term))
                .anyMatch(term -> term.kind() == Term.Kind.ELSEWHERE
                        || (intent.isName(term) && Collections.disjoint(listed.with(term), covered)));
        return !isElsewhere
                && content.stream().anyMatch(term -> covered.contains(term) && !isWordOnlySaidOfAnother(term))
                && (inherited.isEmpty() || inherited.stream().anyMatch(covered::contains))
                && 2 * own.stream().filter(covered::contains).count() >= own.size();
    }

    /** Whether the question says the whole name of a record, of several words, and is about nothing else. */
    boolean isNamed(ScoredCandidate one) {
        String title = one.candidate().title();
        Set<String> called = Set.copyOf(thesaurus.terms(title));
        return one.candidate().part().isEmpty()
                && title.contains(" ")
                && Strings.CI.contains(intent.text(), title)
                && intent.own().stream()
                        .filter(term -> saysWhat(term) && term.kind() != Term.Kind.ASKED)
                        .allMatch(term -> term.isIn(called));
    }

    /** Whether a term is one word that names nothing by itself: appeals, of which there are many kinds. */
    private boolean isWordOnlySaidOfAnother(Term term) {
        return term.stems().size() == 1 && thesaurus.isPredicate(term);
    }

    /** Whether an earlier question asks the same: most of what this one is about, and little else. */
    boolean isSame(ScoredCandidate one) {
        if (one.candidate().part().isEmpty()) {
            return false;
        }
        List<Term> content = intent.content().stream().distinct().toList();
        Set<Term> covered = of(one);
        boolean isRefused = one.candidate().isRefused();
        List<Term> title = one.subject().headline().stream()
                .filter(term -> saysWhat(term) || (isRefused && term.kind() == Term.Kind.LIGHT))
                .distinct()
                .toList();
        boolean isList = title.size() > LISTED && isUnderItsHead(one);
        boolean isElsewhere =
                content.stream().anyMatch(term -> term.kind() == Term.Kind.ELSEWHERE && !covered.contains(term));
        boolean isYesOrNo = WHETHER.matcher(one.candidate().title()).find();
        if (content.stream().noneMatch(covered::contains)
                || (isElsewhere && !isList)
                || (isYesOrNo && !intent.isYesOrNo())
                || one.get(Relevance.Respect.RIVAL) > 0
                || !saysHalf(one, isList)) {
            return false;
        }
        double share = content.stream()
                        .filter(term -> covered.contains(term) || (isList && isSomethingElse(term)))
                        .count()
                / (double) content.size();
        double ofTitle = title.stream().filter(term -> says(terms, term)).count() / (double) Math.max(1, title.size());
        double leastOfTitle = isRefused ? 1 : MOST_OF_TITLE;
        return (share >= MOST_OF_CONTENT && ofTitle >= leastOfTitle)
                || (share >= HALF && ofTitle == 1 && title.size() > 1)
                || (share == 1 && isList);
    }

    /** Whether an earlier question and the answer to it say half of what the question itself says; a list says all. */
    private boolean saysHalf(ScoredCandidate earlier, boolean isList) {
        List<Term> own = intent.ownContent();
        if (isList && earlier.candidate().isRefused() && !isListed(earlier)) {
            return false;
        }
        if (own.isEmpty()) {
            return !isList || intent.asked().stream().anyMatch(term -> says(said(earlier), term));
        }
        // Of what was refused there is no answer that could say the rest; its whole request says what it was about.
        boolean isRefused = earlier.candidate().isRefused() && !isList;
        long said = own.stream()
                .filter(term -> (isRefused ? of(earlier).contains(term) : says(said(earlier), term))
                        || (isList && isSomethingElse(term)))
                .count();
        return isList ? said == own.size() : 2 * said >= own.size() || saysPair(earlier);
    }

    /** Whether the question asks for something of a list that was refused, and for nothing that is not in it. */
    private boolean isListed(ScoredCandidate earlier) {
        String title = earlier.candidate().title();
        Set<String> list = new HashSet<>(thesaurus.terms(title.substring(title.indexOf(':') + 1)));
        return !intent.isYesOrNo()
                && intent.asked().stream().noneMatch(term -> isNotListed(earlier, term))
                && intent.units().stream()
                        .anyMatch(term -> says(list, term) || !Collections.disjoint(term.stems(), list));
    }

    /** Whether a field is none of those that an earlier question lists: the cost of requests, of "requests: received, refused". */
    private boolean isNotListed(ScoredCandidate earlier, Term asked) {
        return Collections.disjoint(asked.meanings(), LISTS) && !says(said(earlier), asked);
    }

    /** Whether a term names something that councils are asked about besides, and not the highest or lowest of figures. */
    private static boolean isSomethingElse(Term term) {
        return term.kind() == Term.Kind.ELSEWHERE && !term.meanings().contains("extreme");
    }

    /** Whether two words of an item of a list stand together in the answer to an earlier question: "analysis of data". */
    private boolean saysPair(ScoredCandidate earlier) {
        return intent.isPart()
                && !Collections.disjoint(
                        thesaurus.pairs(intent.text()),
                        thesaurus.pairs(earlier.candidate().texts().get(0)));
    }

    /** Whether an earlier question lists what it asks, and this one says what the list is of: the officer, of "officer: name". */
    private boolean isUnderItsHead(ScoredCandidate earlier) {
        String title = earlier.candidate().title();
        int colon = title.indexOf(':');
        return colon > 0
                && thesaurus.units(title.substring(0, colon)).stream()
                        .filter(TermCoverage::saysWhat)
                        .anyMatch(term -> says(terms, term));
    }

    private static boolean saysWhat(Term term) {
        return switch (term.kind()) {
            case SUBJECTS, ELSEWHERE, ASKED -> true;
            case PLAIN -> !term.words().matches("[0-9/., -]+");
            case IDLE, LIGHT -> false;
        };
    }

    /** Returns how much of what a part of a sentence says itself a candidate covers. */
    long ofItself(ScoredCandidate one) {
        return intent.isPart()
                ? intent.ownContent().stream().filter(of(one)::contains).count()
                : 0;
    }

    /** Whether a candidate may be meant instead of another: it is about the question, and has what that one has of it. */
    boolean rivals(ScoredCandidate rival, ScoredCandidate candidate) {
        return isAbout(rival)
                && ofItself(rival) >= ofItself(candidate)
                && intent.asked().stream().filter(of(candidate)::contains).allMatch(of(rival)::contains);
    }

    /** Whether a candidate, and what it leads to, covers all that another does, which has no figures of the requested time. */
    boolean standsFor(ScoredCandidate one, ScoredCandidate other) {
        Set<Term> covered = of(other);
        List<String> cites = one.candidate().cites();
        return of(one).containsAll(covered)
                && (cites.isEmpty()
                        || cites.stream().anyMatch(id -> ofRecord(id, one).containsAll(covered)));
    }

    /** Whether a candidate is offered beside some others: as their equal, or for what none of them covers. */
    boolean isBeside(ScoredCandidate one, List<ScoredCandidate> taken) {
        if (taken.isEmpty()) {
            return true;
        }
        Set<Term> covered = of(one);
        Set<Term> best = of(taken.get(0));
        Set<Term> sofar = taken.stream()
                .flatMap(other -> Stream.concat(
                        of(other).stream(),
                        other.candidate().cites().stream().flatMap(id -> ofRecord(id, other).stream())))
                .collect(Collectors.toSet());
        Set<Term> more = covered.stream().filter(term -> !sofar.contains(term)).collect(Collectors.toSet());
        boolean isDisclosure = !one.candidate().part().isEmpty();
        if (isDisclosure) {
            return more.stream().anyMatch(this::isOwnField) || completes(one, taken);
        }
        boolean isEqual = !isSame(taken.get(0))
                && covered.containsAll(best)
                && exactly(one).containsAll(exactly(taken.get(0)))
                && headline(one).containsAll(headline(taken.get(0)));
        return isEqual
                || areListed(one, taken.get(0))
                || more.stream().anyMatch(term -> isOwnField(term) || isRival(term, sofar));
    }

    /** Whether two candidates differ only in which of several things that the question lists they cover. */
    boolean areListed(ScoredCandidate one, ScoredCandidate other) {
        Set<Term> onlyOne = new HashSet<>(of(one));
        onlyOne.removeAll(of(other));
        Set<Term> onlyOther = new HashSet<>(of(other));
        onlyOther.removeAll(of(one));
        return !onlyOne.isEmpty()
                && onlyOne.stream().map(listed::with).allMatch(with -> !Collections.disjoint(with, onlyOther))
                && onlyOther.stream().map(listed::with).allMatch(with -> !Collections.disjoint(with, onlyOne));
    }

    /** Whether an earlier question asks the same and was answered by a few records, one of which is offered. */
    boolean completes(ScoredCandidate earlier, List<ScoredCandidate> taken) {
        List<String> cites = earlier.candidate().cites();
        return cites.size() <= SOME_CITED
                && intent.asked().stream().noneMatch(term -> Collections.disjoint(term.meanings(), STATISTICS))
                && isSame(earlier)
                && taken.stream().anyMatch(one -> cites.contains(one.candidate().id()));
    }

    /** Returns the content that a candidate says in the words of the question. */
    private Set<Term> exactly(ScoredCandidate one) {
        return intent.content().stream()
                .filter(term -> one.subject().terms().containsAll(term.stems()))
                .collect(Collectors.toSet());
    }

    private boolean isOwnField(Term term) {
        return term.kind() == Term.Kind.ASKED
                && (!intent.isPart() || intent.own().contains(term));
    }

    /**
     * Whether an earlier question that asks the same was answered by a record, and by few others, and the record covers most
     * of what the question itself says.
     */
    boolean isLedBySame(ScoredCandidate record) {
        List<Term> own = intent.ownContent();
        return ledBySame.contains(record.candidate().id())
                && own.size() > LISTED
                && own.stream().filter(of(record)::contains).count() >= MOST_OF_CONTENT * own.size();
    }

    /** Whether a candidate is an earlier question that asks the same in the same way: whether something is so. */
    boolean isSameWhether(ScoredCandidate one) {
        return intent.isYesOrNo() && WHETHER.matcher(one.candidate().title()).find() && isSame(one);
    }

    /** Whether an earlier question that was answered in words asks the same as an item with words of its own. */
    boolean isSameItem(ScoredCandidate one) {
        return one.candidate().cites().isEmpty() && !intent.ownContent().isEmpty() && isSamePart(one);
    }

    /** Whether a candidate is an earlier question that asks the same as a part of a sentence. */
    boolean isSamePart(ScoredCandidate one) {
        return intent.isPart() && isSame(one);
    }

    private Set<Term> headline(ScoredCandidate one) {
        Set<String> terms = one.subject().headline().stream()
                .flatMap(unit -> Stream.concat(
                        unit.stems().stream(), unit.meanings().stream().map(meaning -> "#" + meaning)))
                .collect(Collectors.toSet());
        return intent.content().stream().filter(term -> says(terms, term)).collect(Collectors.toSet());
    }

    private boolean isRival(Term term, Set<Term> others) {
        return thesaurus.rivals().stream()
                .filter(rivals -> !Collections.disjoint(rivals, term.meanings()))
                .anyMatch(rivals -> others.stream().anyMatch(other -> !Collections.disjoint(rivals, other.meanings())));
    }

    private boolean isCited(Candidate record, Term term) {
        return says(cited.getOrDefault(record.id(), Set.of()), term);
    }

    private static boolean says(Set<String> terms, Term term) {
        return term.isIn(terms);
    }
}
