package register.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.Disclosures;

/** Lines of JSON are read as cells are: without what cannot be seen. */
class CleanedLinesTest {
    private final Trial<Disclosure> trial = new Trial<>(Disclosures.DEFINITION.importable());

    @Test
    void whatCannotBeSeenIsLeftOutWithANote() {
        String line =
                "{'request':'R 1','regime':'FOIA','received':'2024-04-01','responded':'2024-04-29','subject':'Pens\u200b &amp; ink',"
                        + "'questions':[{'number':'1','asked':'How\u00a0many?','outcome':'disclosed','answer':'7'}]}";

        ImportOutcome outcome = trial.apply(line.replace('\'', '"')).get(0);

        assertThat(outcome.outcome()).as(outcome.inWords(Set.of())).isEqualTo(ImportOutcome.Kind.ADDED);
        assertThat(trial.standing("r1").subject()).isEqualTo("Pens & ink");
        assertThat(trial.standing("r1").questions().get(0).asked()).isEqualTo("How many?");
        assertThat(outcome.notes())
                .anySatisfy(note -> assertThat(note).startsWith("subject: &amp; is read as the character"))
                .contains("questions.asked: invisible characters are removed or read as spaces");
    }
}
