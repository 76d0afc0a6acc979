package register.foi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by which a letter is read, in the fewest words that show it. */
class RequestLetterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. ", "1) ", "(1) ", "1: ", "1 - ", "[1] ", "No. 1 ", "• ", "- ", "* ", "– ", "o ", "· ", "1.\t", "1."
            })
    void howeverAnItemIsMarkedItIsAQuestion(String mark) {
        String second = mark.replace('1', '2');

        assertThat(asked(mark + "Cost of it\n" + second + "End date")).containsExactly("1: Cost of it", "2: End date");
    }

    @Test
    void aQuestionThatIsCalledOneKeepsItsName() {
        assertThat(asked("Q1. How many staff?\nQ2: How many agents?\nQuestion 3 - What is the cost?"))
                .containsExactly("Q1: How many staff?", "Q2: How many agents?", "question 3: What is the cost?");
    }

    @Test
    void numbersJoinThroughTheirParents() {
        assertThat(
                        asked(
                                "1. Telephony\na) cost\nb) users\n   i) staff\n   ii) public\n2. Print\n2.1 cost\n2.1.1 colour"))
                .containsExactly("1a: Cost", "1b (i): Staff", "1b (ii): Public", "2.1.1: Colour");
        assertThat(asked("1a) Who supplies?\n1b) What cost?\n2a) How many?"))
                .containsExactly("1a: Who supplies?", "1b: What cost?", "2a: How many?");
        assertThat(asked("Q1 (a) What is the CRM?\n(b) How many users?"))
                .containsExactly("Q1a: What is the CRM?", "Q1b: How many users?");
    }

    @Test
    void whetherIIsALetterOrANumeralIsToldByItsNeighbours() {
        assertThat(numbers("i) one\nii) two\niii) three\niv) four\nv) five"))
                .containsExactly("i", "ii", "iii", "iv", "v");
        assertThat(numbers("a) 1\nb) two\nc) three\nd) four\ne) five\nf) six\ng) seven\nh) eight\ni) nine\nj) ten"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    }

    @Test
    void numbersThatBeginAgainAreToldApartByTheirPart() {
        assertThat(numbers("Contract 1 – Telephones\n1. Supplier\n2. Cost\n\nContract 2 – Print\n1. Supplier\n2. Cost"))
                .containsExactly("Contract 1, 1", "Contract 1, 2", "Contract 2, 1", "Contract 2, 2");
        assertThat(numbers("TELEPHONY\n1. Supplier\n\nCRM\n1. Supplier")).containsExactly("Telephony, 1", "CRM, 1");
        assertThat(numbers("For print please tell me:\n1. supplier\n\nFor post please tell me:\n1. supplier"))
                .containsExactly("part 1, 1", "part 2, 1");
    }

    @Test
    void whatIsNotNumberedIsCounted() {
        assertThat(asked("How many staff work there? What do they cost?\n\nWhich system do they use?"))
                .containsExactly(
                        "1: How many staff work there?", "2: What do they cost?", "3: Which system do they use?");
    }

    @Test
    void aGridThatIsTypedWithSpacesIsEveryCell() {
        assertThat(asked("""
                        Please complete this table:

                        System          Supplier      Annual cost
                        Finance
                        Telephony       Examplar
                        """)).containsExactly("1 [1]: Supplier", "1 [2]: Annual cost", "2 [1]: Annual cost");
        assertThat(asked("""
                        Please fill in:

                        Year      Calls offered    Calls answered
                        2016
                        2017

                        Many thanks
                        """)).hasSize(4);
    }

    @Test
    void aGridInCsvIsEveryEmptyCell() {
        assertThat(asked("""
                        Please fill in:

                        System,Manufacturer,Used for
                        Payroll,,
                        "Post, in and out",Examplar,
                        """)).containsExactly("1 [1]: Manufacturer", "1 [2]: Used for", "2 [1]: Used for");
    }

    @Test
    void spacesInProseAreNoTable() {
        assertThat(asked("""
                        Please tell me who   supplies your   telephone system
                        and when   the contract ends.
                        """)).noneMatch(question -> question.contains("["));
    }

    @Test
    void aCountAfterACommaIsAnotherQuestion() {
        assertThat(asked("How many visits were there in 2017, how many of these were by appointment?"))
                .containsExactly("1: How many visits were there in 2017?", "2: How many of these were by appointment?");
    }

    @Test
    void requestsForInformationMayBeTheSubject() {
        assertThat(RequestLetter.read(
                                "Freedom of information requests\n1) How many did you receive?\n2) How many were late?")
                        .questions())
                .allSatisfy(question -> assertThat(question.under()).contains("Freedom of information requests"));
    }

    @Test
    void aListWithinASentenceIsAList() {
        assertThat(asked("Please tell me: 1) the supplier, 2) the end date and 3) the annual spend."))
                .containsExactly("1: The supplier", "2: The end date", "3: The annual spend.");
        assertThat(asked("Please give (1) the supplier, (2) (a) the annual value and (b) the total value."))
                .containsExactly("1: The supplier", "2a: The annual value", "2b: The total value.");
        assertThat(asked("Please provide: the supplier; the end date; and the value."))
                .hasSize(3);
    }

    @Test
    void aSentenceIsSplitWhereItAsksAgain() {
        assertThat(asked("Who is your supplier and when does the contract end?"))
                .containsExactly("1: Who is your supplier?", "2: When does the contract end?");
        assertThat(asked("Which CRM do you use, who supplies it and what does it cost?"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please provide the name and address of the supplier.",
                "How much was spent between 2018 and 2020?",
                "What is the sales and marketing budget?",
                "What training is given to staff, and how often?",
                "What make and what model of telephone is used?",
                "When does contract No. 5 with Example Ltd. end?",
                "Which firms, e.g. Example plc, were paid approx. 2 million?",
                "Please list the contracts, which are over five years long, and their cost."
            })
    void whatIsOneQuestionStaysOne(String question) {
        assertThat(asked(question)).containsExactly("1: " + question);
    }

    @Test
    void whatLostItsTopicKeepsTheQuestionBefore() {
        assertThat(under("Who is your CRM supplier and when does it end?", 1))
                .containsExactly("Who is your CRM supplier?");
        assertThat(under("1. Do you use a chatbot?\n2. If yes, which supplier?", 1))
                .containsExactly("Do you use a chatbot?");
        assertThat(under(
                        "1. Do you record calls?\n2. Do you use a chatbot?\n3. If yes to question 1, how long are calls kept?",
                        2))
                .containsExactly("Do you record calls?");
        assertThat(under("1. Who is the IT supplier?\n2. Who leads IT?", 1)).isEmpty();
    }

    @Test
    void aPeriodThatIsSaidOnceGovernsEveryQuestion() {
        String period = "All figures should be for the financial years 2021/22 to 2023/24.";

        assertThat(RequestLetter.read(period + "\n\nTELEPHONY\n1. Cost\n\nPRINT\n2. Cost")
                        .questions())
                .allSatisfy(question -> assertThat(question.under()).contains(period));
        assertThat(RequestLetter.read("1. Cost\n2. Users\n\n" + period).questions())
                .allSatisfy(question -> assertThat(question.under()).contains(period));
    }

    @Test
    void aListOfWhatALetterIsAboutAsksNothing() {
        assertThat(RequestLetter.read(
                                "My questions are about the following services:\n1. post\n2. print\n\nPlease provide for each:\n1. supplier\n2. cost")
                        .questions())
                .hasSize(2)
                .allSatisfy(question -> assertThat(question.under().get(0)).endsWith("services: post; print"));
    }

    @Test
    void linesThatWereBrokenToFitAreJoined() {
        assertThat(
                        asked(
                                "1. The number of incidents that were logged in each of the last three\nyears, by service\n2. Cost"))
                .containsExactly(
                        "1: The number of incidents that were logged in each of the last three years, by service",
                        "2: Cost");
    }

    @Test
    void whatAsksAboutRequestsIsNoBoilerplate() {
        assertThat(asked("1. How many FOI requests did you receive?\n2. How many were refused under section 12?\n"
                        + "3. What share was answered within 20 working days?\n4. Please send it in Excel."))
                .hasSize(3);
    }

    @Test
    void whatIsLeftOutIsCountedAndNeverSaid() {
        RequestLetter letter = RequestLetter.read(
                "From: A. Person <a@example.org>\nSubject: FOI request: print\n\nDear Sir,\n\nWho supplies print? "
                        + "Please reply in Excel. Under section 16 you must help. Ring 07700 900123.\n\nYours faithfully,\nA. Person");

        assertThat(letter.questions()).singleElement().satisfies(question -> {
            assertThat(question.number() + ": " + question.text()).isEqualTo("1: Who supplies print?");
            assertThat(question.under()).containsExactly("Print");
        });
        assertThat(counts(letter))
                .containsAllEntriesOf(
                        Map.of("greeting", 1, "format", 1, "quoted law", 1, "signature", 1, "e-mail header", 1));
        assertThat(letter.toString()).doesNotContain("Person", "example.org", "07700");
    }

    @Test
    void anAddressWithinAQuestionIsTakenOut() {
        assertThat(
                        asked(
                                "1. How many e-mails did a.person@example.org (tel. +44 7700 900123) get?\n2. Cost of 0800 434 6127"))
                .containsExactly("1: How many e-mails did (tel. ) get?", "2: Cost of 0800 434 6127");
    }

    private static List<String> asked(String letter) {
        return RequestLetter.read(letter).questions().stream()
                .map(question -> question.number() + ": " + question.text())
                .toList();
    }

    private static List<String> numbers(String letter) {
        return RequestLetter.read(letter).questions().stream()
                .map(LetterQuestion::number)
                .toList();
    }

    private static List<String> under(String letter, int question) {
        return RequestLetter.read(letter).questions().get(question).under();
    }

    private static Map<String, Integer> counts(RequestLetter letter) {
        return letter.ignored().stream()
                .collect(Collectors.toMap(left -> left.kind().inWords(), LeftOut::count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am a resident of Leeds, and I would like to know the number of visits.",
                "I’m a student and I’d like to know the number of visits.",
                "As a taxpayer I want to know the number of visits.",
                "We are a charity, so please could we have the number of visits.",
                "I live in Leeds and am looking for the number of visits.",
                "My name is Jo, can you tell me the number of visits?",
            })
    void whatRequestersSayOfThemselvesIsNoPartOfWhatTheyAsk(String letter) {
        assertThat(asked(letter))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("the number of visits")
                .doesNotContain("resident", "student", "taxpayer", "charity", "Leeds", "Jo");
    }

    @Test
    void aStatementAboutTheRequesterAloneAsksNothing() {
        assertThat(asked("I am a resident of Leeds and I am concerned about waiting times."))
                .isEmpty();
        assertThat(asked("Please send the reply to my address above.")).isEmpty();
    }
}
