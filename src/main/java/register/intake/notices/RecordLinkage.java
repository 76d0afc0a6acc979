package register.intake.notices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the record of a register that a notice is about.
 *
 * <p>A record is known by the ocid and the id of the contract, by a notice and that id, or by a reference of the council that
 * another fact confirms. Everything else, and what several records claim, is a proposal, which a person accepts or rejects.
 */
final class RecordLinkage {
    /** A proposal needs this much in common: the supplier and one more fact, or the same dates and words. */
    private static final int ENOUGH = 4;

    private static final String SAME_CONTRACT = "the same contract in the notices";
    private static final String SAME_REFERENCE = "the same reference";
    private static final String SAME_PROCUREMENT = "the same procurement";
    private static final String SAME_NOTICE = "the same notice";

    /** What links a record to a notice besides what they have in common. */
    private static final Set<String> LINKS = Set.of(SAME_REFERENCE, SAME_PROCUREMENT, SAME_NOTICE);

    private static final String SAME_SUPPLIER = "the same supplier";
    private static final String SAME_START = "the same start";
    private static final String SAME_END = "the same end";
    private static final String SAME_VALUE = "the same value";

    /** Contracts of one procurement often have the same title and dates: only one that has all of these may be the same. */
    private static final List<String> SAME_BESIDE_OTHERS = List.of(SAME_SUPPLIER, SAME_START, SAME_VALUE);

    private static final List<String> SAME_IN_ALL = List.of(SAME_SUPPLIER, SAME_START, SAME_END, SAME_VALUE);

    private static final int MOST_PROPOSED = 3;

    /** So many records of one supplier are compared at most. */
    private static final int MOST_COMPARED = 5_000;

    private static final double SAME_WORDS = 0.6;
    private static final double SIMILAR_WORDS = 0.3;
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /**
     * A record of the register.
     *
     * @param recorded the day on which it was last entered
     * @param words of its title
     */
    record Standing(String key, LocalDate recorded, NoticeEvidence evidence, TitleWords words) {
        Standing(String key, LocalDate recorded, NoticeEvidence evidence) {
            this(key, recorded, evidence, new TitleWords(evidence.title()));
        }

        /** Returns what a person who chooses knows it by. */
        String label() {
            return reference() + ", " + evidence.title();
        }

        String reference() {
            List<String> references = evidence.references();
            return references.isEmpty() ? key : references.get(0);
        }
    }

    /**
     * What a notice is about.
     *
     * @param known the record; null if it is not known
     * @param proposed the records that it may be, the likeliest first, each with what they have in common
     * @param likely the only one of these whose supplier, dates and value are the same; null if there is none, or if
     *     another one has a stronger link
     */
    record Match(
            @Nullable Standing known,
            Map<Standing, String> proposed,
            @Nullable Standing likely) {
        static final Match NONE = new Match(null, Map.of(), null);

        static Match of(Standing known) {
            return new Match(known, Map.of(), null);
        }

        static Match among(Map<Standing, String> proposed, @Nullable Standing likely) {
            return proposed.isEmpty() ? NONE : new Match(null, proposed, likely);
        }
    }

    private final Map<String, Standing> byKey = new HashMap<>();
    private final Map<String, List<Standing>> byOcid = new HashMap<>();
    private final Map<NoticeEvidence.InNotice, List<Standing>> byNotice = new HashMap<>();
    private final Map<String, List<Standing>> byNoticeAlone = new HashMap<>();
    private final Map<String, List<Standing>> bySupplier = new HashMap<>();
    private final Map<LocalDate, List<Standing>> byStart = new HashMap<>();

    /** Adds a record of the register. */
    void add(Standing one) {
        byKey.put(one.key(), one);
        NoticeEvidence evidence = one.evidence();
        if (evidence.ocid() != null) {
            list(byOcid, evidence.ocid()).add(one);
        }
        for (NoticeEvidence.InNotice in : evidence.notices()) {
            if (in.contract() != null) {
                list(byNotice, in).add(one);
            } else {
                list(byNoticeAlone, in.notice()).add(one);
            }
        }
        evidence.suppliers().forEach(supplier -> list(bySupplier, supplier).add(one));
        if (evidence.start() != null) {
            list(byStart, evidence.start()).add(one);
        }
    }

    @Nullable
    Standing ofKey(String key) {
        return byKey.get(key);
    }

    /**
     * Returns the record that a notice is about, or those that it may be about.
     *
     * @param keys of the references by which the council may call it
     * @param isAlone whether its procurement has one contract
     * @param numbers the ids of all contracts of its procurement in the notices that were read
     */
    Match match(NoticeEvidence said, List<String> keys, boolean isAlone, Set<String> numbers) {
        List<Standing> ofProcess = byOcid.getOrDefault(String.valueOf(said.ocid()), List.of());
        Set<Standing> linked = linked(said, ofProcess, isAlone, numbers);
        if (linked.size() == 1) {
            return Match.of(linked.iterator().next());
        }
        // What several records claim is none of them for certain.
        Map<Standing, String> proposed = new LinkedHashMap<>();
        linked.forEach(one -> proposed.put(one, SAME_CONTRACT));
        TitleWords words = new TitleWords(said.title());
        for (String key : keys) {
            @Nullable Standing one = byKey.get(key);
            if (one != null && isFree(one, said) && !isOtherOfProcess(one, said, numbers)) {
                if (isAlone && linked.isEmpty() && score(one, said, words, new ArrayList<>()) >= 2) {
                    return Match.of(one);
                }
                proposed.putIfAbsent(one, SAME_REFERENCE);
            }
        }
        ofProcess.stream()
                .filter(one -> !isOtherOfProcess(one, said, numbers))
                .forEach(one -> proposed.putIfAbsent(one, SAME_PROCUREMENT));
        for (NoticeEvidence.InNotice in : said.notices()) {
            byNoticeAlone.getOrDefault(in.notice(), List.of()).stream()
                    .filter(one -> isFree(one, said))
                    .forEach(one -> proposed.putIfAbsent(one, SAME_NOTICE));
        }
        propose(said, words, proposed, numbers);
        return Match.among(proposed, likely(said, words, proposed));
    }

    /** Returns the only proposal whose supplier, dates and value are the same, unless another one has a stronger link. */
    private static @Nullable Standing likely(NoticeEvidence said, TitleWords words, Map<Standing, String> proposed) {
        List<Standing> alike = new ArrayList<>();
        for (Standing one : proposed.keySet()) {
            List<String> facts = new ArrayList<>();
            score(one, said, words, facts);
            if (facts.containsAll(SAME_IN_ALL)) {
                alike.add(one);
            }
        }
        int strongest = proposed.values().stream()
                .mapToInt(RecordLinkage::strength)
                .max()
                .orElse(0);
        boolean isLikely = alike.size() == 1 && strength(proposed.getOrDefault(alike.get(0), "")) == strongest;
        return isLikely ? alike.get(0) : null;
    }

    /** Returns how strong the link of a proposal is. */
    private static int strength(String why) {
        return why.equals(SAME_CONTRACT) ? 2 : LINKS.contains(why) ? 1 : 0;
    }

    /** Returns the records that name the contract of the notices: by its procurement, or by a notice about it. */
    private Set<Standing> linked(NoticeEvidence said, List<Standing> ofProcess, boolean isAlone, Set<String> numbers) {
        Set<Standing> linked = new LinkedHashSet<>();
        ofProcess.stream()
                .filter(one -> shares(one.evidence().contracts(), said.contracts()))
                .forEach(linked::add);
        @Nullable String award = said.award();
        if (linked.isEmpty() && award != null) {
            linked.addAll(ofAward(award, ofProcess, numbers));
        }
        if (linked.isEmpty()
                && isAlone
                && ofProcess.size() == 1
                && ofProcess.get(0).evidence().contracts().isEmpty()) {
            linked.add(ofProcess.get(0));
        }
        if (linked.isEmpty()) {
            said.notices().stream()
                    .filter(in -> in.contract() != null)
                    .flatMap(in -> byNotice.getOrDefault(in, List.of()).stream())
                    .filter(one -> isFree(one, said))
                    .forEach(linked::add);
        }
        return linked;
    }

    /** Returns the records of a procurement that are known by the award of a contract, and have the number of no contract. */
    private static List<Standing> ofAward(String award, List<Standing> ofProcess, Set<String> numbers) {
        return ofProcess.stream()
                .filter(one -> one.evidence().contracts().contains(award)
                        && !shares(one.evidence().contracts(), numbers))
                .toList();
    }

    /** Adds the records that have enough in common with a notice, the likeliest first. */
    private void propose(NoticeEvidence said, TitleWords words, Map<Standing, String> proposed, Set<String> numbers) {
        Set<Standing> candidates = Collections.newSetFromMap(new IdentityHashMap<>());
        said.suppliers()
                .forEach(supplier -> bySupplier.getOrDefault(supplier, List.of()).stream()
                        .limit(MOST_COMPARED)
                        .forEach(candidates::add));
        if (said.start() != null) {
            byStart.getOrDefault(said.start(), List.of()).stream()
                    .limit(MOST_COMPARED)
                    .forEach(candidates::add);
        }
        record Scored(Standing standing, int score, List<String> why) {}
        candidates.stream()
                .filter(one -> isFree(one, said) && !proposed.containsKey(one))
                .map(one -> {
                    List<String> why = new ArrayList<>();
                    return new Scored(one, score(one, said, words, why), why);
                })
                .filter(scored -> scored.score() >= enough(scored.standing(), said)
                        && (!isOtherOfProcess(scored.standing(), said, numbers)
                                || scored.why().containsAll(SAME_BESIDE_OTHERS)))
                .sorted(Comparator.comparing(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.standing().key()))
                .limit(MOST_PROPOSED)
                .forEach(scored -> proposed.put(scored.standing(), String.join(", ", scored.why())));
    }

    /** Whether a record is not of another procurement of the same platform; another platform has an ocid of its own. */
    private static boolean isFree(Standing one, NoticeEvidence said) {
        return one.evidence().ocid() == null
                || one.evidence().ocid().equals(said.ocid())
                || isOfOtherPlatform(one, said);
    }

    /** Returns how much two contracts need in common: other suppliers need more than the same dates. */
    private static int enough(Standing one, NoticeEvidence said) {
        return areOthers(one.evidence().suppliers(), said.suppliers()) ? ENOUGH + 1 : ENOUGH;
    }

    /** Whether both suppliers are known, and are not the same. */
    private static boolean areOthers(Set<String> ours, Set<String> theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && !shares(ours, theirs);
    }

    /**
     * Whether a record is of the same procurement, and is another contract of it: one of the notices that were read has its
     * number, or it has a number that none of them has and other suppliers.
     */
    private static boolean isOtherOfProcess(Standing one, NoticeEvidence said, Set<String> numbers) {
        NoticeEvidence evidence = one.evidence();
        return evidence.ocid() != null
                && evidence.ocid().equals(said.ocid())
                && !evidence.contracts().isEmpty()
                && !shares(evidence.contracts(), said.contracts())
                && (shares(evidence.contracts(), numbers) || areOthers(evidence.suppliers(), said.suppliers()));
    }

    private static boolean isOfOtherPlatform(Standing one, NoticeEvidence said) {
        return !platform(one.evidence().ocid()).equals(platform(said.ocid()));
    }

    /** Returns the prefix of an ocid, which is that of its publisher. */
    private static String platform(@Nullable String ocid) {
        return ocid == null ? "" : ocid.substring(0, Math.min(ocid.length(), "ocds-000000".length()));
    }

    /** Returns how much two contracts have in common, and adds what it is. */
    private static int score(Standing standing, NoticeEvidence other, TitleWords words, List<String> why) {
        NoticeEvidence one = standing.evidence();
        int score = 0;
        if (shares(one.suppliers(), other.suppliers())) {
            score += 2;
            why.add(SAME_SUPPLIER);
        }
        if (one.start() != null && one.start().equals(other.start())) {
            score += 2;
            why.add(SAME_START);
        }
        if (one.end() != null && one.end().equals(other.end())) {
            score += 2;
            why.add(SAME_END);
        }
        int amounts = one.amounts().stream()
                .flatMapToInt(amount -> other.amounts().stream().mapToInt(beside -> closeness(amount, beside)))
                .max()
                .orElse(0);
        if (amounts > 0) {
            score += amounts;
            why.add(amounts > 1 ? SAME_VALUE : "a similar value");
        }
        double similarity = words.similarity(standing.words());
        if (similarity >= SIMILAR_WORDS) {
            score += similarity >= SAME_WORDS ? 2 : 1;
            why.add(similarity >= SAME_WORDS ? "nearly the same title" : "a similar title");
        }
        return score;
    }

    private static int closeness(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || other.signum() == 0) {
            return 0;
        }
        BigDecimal apart = one.subtract(other).abs().divide(one.max(other), 4, RoundingMode.HALF_UP);
        return apart.compareTo(new BigDecimal("0.001")) <= 0 ? 2 : apart.compareTo(NEAR) <= 0 ? 1 : 0;
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static <K> List<Standing> list(Map<K, List<Standing>> map, K key) {
        return map.computeIfAbsent(key, absent -> new ArrayList<>(1));
    }
}
