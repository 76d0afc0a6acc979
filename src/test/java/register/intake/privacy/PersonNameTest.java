package register.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** People who trade under their names are told from firms, and people in titles and questions from all else. */
class PersonNameTest {
    private static final List<String> FIRMS = List.of(
            "Wilson James",
            "Arthur D. Little",
            "T Clarke",
            "Knight Frank",
            "Michael Green Community Centre",
            "A & J Coaches",
            "D & R Roofing",
            "D & R ROOFING",
            "K & M Fencing",
            "P & R Plant Hire",
            "P & R Plant",
            "B Cyf",
            "J Jones Cyfyngedig",
            "D. and J. Steel",
            "J Smith Flooring",
            "G. Cabs",
            "B & T Minibuses",
            "C A Architects",
            "T J Decorators",
            "M & S Developments",
            "W Hill Farms",
            "Lewis Homes",
            "Scott Joinery",
            "Stewart Travel",
            "Ryan Haulage",
            "Grace Catering",
            "Dale Electrical",
            "Harvey Nash",
            "Grant Thornton");

    private static final List<String> PEOPLE = List.of(
            "Mr Michael Green",
            "Dr Sarah Hill",
            "Cllr Mark West",
            "Michael J Green",
            "Michael Green.",
            "Sarah Hill MBE",
            "John Smith (t/a Gardens)",
            "John  Smith",
            "John Smith",
            "Michael Green",
            "J Smith",
            "J. R. Smith",
            "J & S Patel",
            "Ann and Bob Lee",
            "Smith, John",
            "JANE DOE",
            "Robert Plant",
            "David Steel",
            "Priya Patel t/a PP Cleaning");

    private static final List<String> NAMELESS = List.of(
            "Michael Green Way",
            "Footpath at Harold Wood",
            "Bethnal Green",
            "Council Tax Bill Printing",
            "Jordan Well offices",
            "Jordan Well",
            "Call-off awarded to Morgan Sindall",
            "What was spent with Michael Page?",
            "How much is paid to Marie Curie?",
            "What was spent with Harvey Nash since 2020?",
            "Spend on agency staff through Robert Half",
            "John Lewis vouchers for families",
            "Victoria Embankment repairs",
            "Works to St George's Hall",
            "Alan Turing Institute data study",
            "Amber Valley waste",
            "Amber Alert subscription",
            "Dawn Redwood planting",
            "Penny Farthing sculpture",
            "Holly Bank School extension",
            "Ray Dosimetry Services",
            "Bill Payments by Allpay",
            "May Gurney highways",
            "April Fools event",
            "June Statistics return",
            "Frances Bardsley Academy roof",
            "King Henry School kitchen",
            "Thomas Telford School",
            "Clifford Bridge Primary boiler",
            "Warren Close resurfacing",
            "Florence Road drainage",
            "Stanley Street car park",
            "Jack Lane depot",
            "Craig Roofing call-off",
            "Lewis Electrical rewiring of Kingsway",
            "Rose Theatre refurbishment",
            "Melvin Jones House cleaning",
            "Norman Place Road",
            "Dale Coaches route 12",
            "Grant Funding Officer system",
            "Will Writing Service",
            "Hope Centre lease",
            "Georgia Software licences",
            "Ross Care wheelchair services",
            "Adult Social Care System",
            "Home to School Transport",
            "Is Councillor Jane Smith a member?");

    private static final List<String> NAMED = List.of(
            "Transport for Jamie Brown to school",
            "Care package of Sarah Jones",
            "How much was Jane Smith paid in 2024?",
            "Does David Steel work for you?",
            "What did Mark Smith claim?",
            "Settlement with Priya Patel",
            "Emails between Robert Plant and the leader",
            "When did Emma West leave?",
            "Complaint of John Foster about bins",
            "Legal costs in the case of Mohammed Khan",
            "Counsel fees: Michael Brown v Council",
            "Salary of Kate Winter",
            "Tutor for Ethan Wright",
            "Respite for Olivia Davies",
            "Was Paul Taylor suspended?",
            "Who drives for Michael Green?",
            "Complaint of Sarah Hill",
            "Psychologist report by Helen Clarke");

    @Test
    void firmsAreNotAskedAbout() {
        assertThat(FIRMS.stream().filter(PersonName::mayBe)).isEmpty();
    }

    @Test
    void peopleWhoTradeAreAskedAbout() {
        assertThat(PEOPLE.stream().filter(name -> !PersonName.mayBe(name))).isEmpty();
    }

    @Test
    void titlesAndQuestionsWithoutANameHaveNone() {
        assertThat(NAMELESS.stream().filter(PersonName::mayBeIn)).isEmpty();
    }

    @Test
    void namesInTitlesAndQuestionsAreFound() {
        assertThat(NAMED.stream().filter(text -> !PersonName.mayBeIn(text))).isEmpty();
    }
}
