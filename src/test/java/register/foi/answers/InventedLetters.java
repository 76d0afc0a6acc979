package register.foi.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import register.foi.answers.InventedRegister.Contract;
import register.foi.answers.InventedRegister.Measure;
import register.values.PartialDate;

/**
 * Letters over the invented register, of every shape that letters have, with what each question should be told. Those to
 * tune by and those to test with are worded differently and are about different records.
 */
final class InventedLetters {
    private static final int LETTERS = 36;
    private static final int QUESTIONS = 4;

    private static final List<Contract> CONTRACTS = InventedRegister.contracts();
    private static final List<Measure> MEASURES = InventedRegister.measures();

    private final boolean isTest;

    private InventedLetters(boolean isTest) {
        this.isTest = isTest;
    }

    /**
     * A question and what is right.
     *
     * @param reference of the entry; empty where none may be offered
     * @param says a text that is told
     * @param isAnswered whether all that it asks is told
     * @param gap a text that names what is not told; empty where nothing is missing
     */
    record Asked(String text, String reference, String says, boolean isAnswered, String gap) {}

    /** A letter, and its questions in order. */
    record Letter(String text, List<Asked> asked) {}

    static List<Letter> tune() {
        return new InventedLetters(false).all();
    }

    static List<Letter> test() {
        return new InventedLetters(true).all();
    }

    private List<Letter> all() {
        return Stream.concat(
                        IntStream.range(0, LETTERS).mapToObj(this::letter), Stream.of(grid(), csv(), beside(), none()))
                .toList();
    }

    /** A table to be filled in, its columns aligned by spaces. */
    private Letter grid() {
        Contract first = CONTRACTS.get(isTest ? 133 : 31);
        Contract second = CONTRACTS.get(isTest ? 76 : 94);
        String header = isTest ? "Service" : "Contract";
        String text = "Please could you complete this table:\n\n" + header + " ".repeat(40) + "Supplier      End date\n"
                + first.title() + "\n" + second.title() + "\n\nMany thanks";
        return new Letter(text, Stream.of(first, second).flatMap(this::cells).toList());
    }

    /** The same as comma-separated values. */
    private Letter csv() {
        Contract contract = CONTRACTS.get(isTest ? 58 : 17);
        String text = "Hello, please fill in:\n\n" + (isTest ? "Service" : "Contract") + ",Supplier,End date\n"
                + contract.title() + ",,\n";
        return new Letter(text, cells(contract).toList());
    }

    private Stream<Asked> cells(Contract contract) {
        return Stream.of(
                new Asked("Supplier", contract.reference(), contract.firm(), true, ""),
                new Asked(
                        "End date",
                        contract.reference(),
                        PartialDate.of(contract.end()).inWords(),
                        true,
                        ""));
    }

    /** Questions for what is beside what is published. */
    private Letter beside() {
        Contract contract = CONTRACTS.get(isTest ? 121 : 45);
        Measure measure = MEASURES.get(isTest ? 87 : 12);
        String name = measure.name().toLowerCase(Locale.ROOT);
        List<Asked> asked = List.of(
                gap(
                        contract.reference(),
                        isTest ? "Notice period" : "Break clause",
                        "Is there a break clause in the %s contract?",
                        "What is the notice period in the contract for %s?",
                        contract.title()),
                none(
                        "How many complaints about %s were there in 2022?",
                        "Please provide the number of injuries to %s in 2022.", name),
                gap(
                        contract.reference(),
                        isTest ? "Who approved" : "Who signed",
                        "Who signed the %s contract?",
                        "Who approved the contract for %s?",
                        contract.title()));
        return new Letter(shaped(0, asked.stream().map(Asked::text).toList()), asked);
    }

    /** Lists of which the register has no record. */
    private Letter none() {
        String firm = InventedRegister.FIRMS.get(isTest ? 5 : 2);
        List<Asked> asked = List.of(
                new Asked(
                        said(
                                "Which contracts with %s end in 2019?",
                                "Please list the contracts with %s that end in 2018.", firm),
                        "contracts",
                        "0",
                        true,
                        ""),
                new Asked(
                        said("Expired contracts with %s", "All terminated contracts with %s", firm),
                        "contracts",
                        "0",
                        true,
                        ""));
        return new Letter(shaped(0, asked.stream().map(Asked::text).toList()), asked);
    }

    private Letter letter(int place) {
        List<Asked> asked = new ArrayList<>();
        int questions = place % 6 == 5 ? 1 : QUESTIONS;
        for (int i = 0; i < questions; i++) {
            asked.add(asked(place * QUESTIONS + i));
        }
        return new Letter(shaped(place % 6, asked.stream().map(Asked::text).toList()), asked);
    }

    private static String shaped(int shape, List<String> questions) {
        String numbered = IntStream.range(0, questions.size())
                .mapToObj(i -> (i + 1) + ". " + questions.get(i))
                .collect(Collectors.joining("\n"));
        return switch (shape) {
            case 0 ->
                "Dear Sir or Madam,\n\nUnder the Freedom of Information Act 2000 please answer:\n\n" + numbered
                        + "\n\nYours faithfully,\n\nA. Requester";
            case 1 ->
                "Hello,\n\nI am a student and curious about this.\n\n"
                        + questions.stream().map(one -> "- " + one).collect(Collectors.joining("\n"))
                        + "\n\nMany thanks for your help.";
            case 2 ->
                "Dear FOI team,\n\nI would be grateful for the following.\n\nQuestions\n\n"
                        + IntStream.range(0, questions.size())
                                .mapToObj(i -> (char) ('a' + i) + ") " + questions.get(i))
                                .collect(Collectors.joining("\n"))
                        + "\n\nIf the cost limit is reached, please tell me.\n\nRegards";
            case 3 ->
                "To whom it may concern\n\n"
                        + IntStream.range(0, questions.size())
                                .mapToObj(i -> "Q" + (i + 1) + ": " + questions.get(i))
                                .collect(Collectors.joining("\n\n"));
            case 4 ->
                "Dear Council,\n\nI am unhappy with the service of late and shall complain separately.\n\n" + numbered
                        + "\n\nPlease reply by e-mail.\n\nKind regards";
            default -> questions.get(0);
        };
    }

    private Asked asked(int number) {
        int pick = (isTest ? 101 : 7) + number * 17;
        Contract contract = CONTRACTS.get(pick % CONTRACTS.size());
        Measure measure = MEASURES.get(pick % MEASURES.size());
        int system = pick % 100;
        String title = contract.title();
        String name = measure.name().substring(0, 1).toLowerCase(Locale.ROOT)
                + measure.name().substring(1);
        return switch (number % 12) {
            case 0 ->
                told(
                        contract,
                        contract.firm(),
                        "Who supplies the %s contract?",
                        "Which company holds the contract for %s?",
                        title);
            case 1 ->
                told(
                        contract,
                        PartialDate.of(contract.end()).inWords(),
                        "When does the %s contract expire?",
                        "What is the end date of the contract for %s?",
                        title);
            case 2 -> value(contract, title);
            case 3 ->
                gap(
                        contract.reference(),
                        "xten",
                        "Is there an option to extend the %s contract?",
                        "What extensions does the contract for %s have?",
                        title);
            case 4 -> figure(measure, name);
            case 5 ->
                new Asked(
                        said(
                                "How many %s were there in 2019 and 2022?",
                                "Please provide the number of %s in 2019 and in 2022.", name),
                        measure.slug(),
                        digits(measure.figure(2022)),
                        false,
                        "2019");
            case 6 -> none("How many %s were there in March 2022?", "What was the number of %s in Q1 2022?", name);
            case 7 ->
                new Asked(
                        said(
                                "Which system is used for %s?",
                                "What software do you use to manage %s?",
                                InventedRegister.FUNCTIONS.get(system / 5) + " in "
                                        + InventedRegister.LINES.get(system % 5)),
                        InventedRegister.system(system),
                        InventedRegister.system(system),
                        true,
                        "");
            case 8 ->
                none(
                        "Who supplies the %s contract?",
                        "Which company holds the contract for %s?",
                        InventedRegister.WORKS.get(pick % 20) + " in Atlantis");
            case 9 ->
                none(
                        "How many %s does the council own?",
                        "Please state the number of %s that you keep.",
                        List.of("penguins", "trombones", "submarines", "windmills", "carriages")
                                .get(pick % 5));
            case 10 ->
                gap(
                        contract.reference(),
                        "CPV",
                        "What is the CPV code of the %s contract?",
                        "Please give the CPV code for the contract for %s.",
                        title);
            default ->
                new Asked(
                        said(
                                "Which contracts end in %s?",
                                "Please list all contracts that expire in %s.", Integer.toString(contract.endYear())),
                        "contracts",
                        "40",
                        true,
                        "");
        };
    }

    private Asked told(Contract contract, String says, String one, String other, String about) {
        return new Asked(said(one, other, about), contract.reference(), says, true, "");
    }

    private Asked value(Contract contract, String title) {
        String text = said(
                "What is the annual value of the %s contract?",
                "How much do you pay each year for the %s contract?", title);
        return contract.isWithheld()
                ? new Asked(text, contract.reference(), "", false, "43(2)")
                : new Asked(text, contract.reference(), digits(contract.annual()), true, "");
    }

    private Asked figure(Measure measure, String name) {
        String text = said("How many %s were there in 2023?", "Please provide the number of %s in 2023.", name);
        return measure.has(2023)
                ? new Asked(text, measure.slug(), digits(measure.figure(2023)), true, "")
                : none("How many %s were there in 2023?", "Please provide the number of %s in 2023.", name);
    }

    private Asked gap(String reference, String gap, String one, String other, String about) {
        return new Asked(said(one, other, about), reference, "", false, gap);
    }

    private Asked none(String one, String other, String about) {
        return new Asked(said(one, other, about), "", "", false, "");
    }

    private String said(String tuned, String tested, String about) {
        return (isTest ? tested : tuned).formatted(about);
    }

    private static String digits(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
