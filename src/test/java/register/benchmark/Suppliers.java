package register.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import register.registers.contracts.Contract;
import register.registers.contracts.Supplier;
import register.registers.contracts.Supplier.Identifier;

/** Suppliers as a large register has them: the real ones first, then as many that nobody has ever met. */
final class Suppliers {
    /** So many that a million contracts have about 50,000 of them. */
    private static final int SIZE = 52_000;
    /** With this power the first has the share that the first of the real ones has. */
    private static final double POWER = 0.8;

    private static final String CONSONANTS = "BCDGHJLMNPQRTVWXYZ";

    private final List<Supplier> suppliers = new ArrayList<>(SIZE);
    private final Draw.Ranks ranks = Draw.Ranks.zipf(SIZE, POWER);

    Suppliers(List<Contract> contracts) {
        Map<String, Supplier> known = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        contracts.stream()
                .flatMap(contract -> contract.suppliers().stream())
                .filter(supplier -> !supplier.name().startsWith("Sole trader"))
                .forEach(supplier -> {
                    known.putIfAbsent(supplier.name(), supplier);
                    times.merge(supplier.name(), 1, Integer::sum);
                });
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> known.get(entry.getKey()))
                .filter(Objects::nonNull)
                .forEach(suppliers::add);
        List<Supplier> real = List.copyOf(suppliers);
        Draw draw = new Draw(SIZE, 0);
        for (String name : names(real, SIZE - real.size(), draw)) {
            Supplier like = draw.of(real);
            suppliers.add(new Supplier(name, identifiers(suppliers.size(), draw), like.scale(), like.vcse()));
        }
    }

    Supplier one(Draw draw) {
        return suppliers.get(draw.from(ranks));
    }

    /** The first word of one name, the middle of another and the end of a third. */
    private static Set<String> names(List<Supplier> real, int size, Draw draw) {
        List<String[]> split = real.stream()
                .map(supplier -> supplier.name()
                        .replaceAll("\\s*[(\\[].*?[)\\]]", "")
                        .strip()
                        .split("\\s+"))
                .filter(words -> words.length > 1)
                .toList();
        List<String> middles = split.stream()
                .flatMap(words -> Stream.of(words).limit(words.length - 1L))
                .filter(word -> word.length() > 2 && !word.matches("(?i)and|the|for|limited|ltd\\.?|llp|plc|cic"))
                .toList();
        Set<String> taken = new LinkedHashSet<>();
        real.forEach(supplier -> taken.add(supplier.name()));
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < size) {
            String[] last = draw.of(split);
            String name = draw.of(split)[0] + " " + draw.of(middles) + (draw.percent(40) ? " " + draw.of(middles) : "")
                    + " " + last[last.length - 1];
            if (taken.add(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Company numbers that Companies House has not come to, so that they are nobody's. */
    private static List<Identifier> identifiers(int number, Draw draw) {
        List<Identifier> identifiers = new ArrayList<>();
        if (draw.percent(60)) {
            identifiers.add(new Identifier("GB-COH", "99%06d".formatted(number)));
        }
        if (draw.percent(60)) {
            identifiers.add(new Identifier(
                    "GB-PPON",
                    "P" + letters(draw, 3) + "-" + draw.between(1, 9) + draw.between(1, 9) + draw.between(1, 9)
                            + draw.between(1, 9) + "-" + letters(draw, 3) + "Z"));
        }
        return identifiers;
    }

    private static String letters(Draw draw, int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(CONSONANTS.charAt(draw.below(CONSONANTS.length())));
        }
        return letters.toString();
    }
}
