package register.foi.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Questions about records of the invented register that ask for something beside what is published. */
final class NearQuestions {
    private static final Path FILE = Path.of("src/test/resources/answers/near-misses.txt");

    /** Of as many records each question is asked. */
    private static final int RECORDS = 3;

    private NearQuestions() {}

    /** Returns the questions of a part, {@code tune} or {@code test}, each about some records. */
    static List<String> of(String part) throws IOException {
        List<String> questions = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (section.equals(part) && !line.startsWith("#")) {
                for (int i = 0; i < RECORDS; i++) {
                    questions.add(about(line, questions.size() * 13 + i));
                }
            }
        }
        return questions;
    }

    private static String about(String template, int number) {
        List<InventedRegister.Contract> contracts = InventedRegister.contracts();
        List<InventedRegister.Measure> measures = InventedRegister.measures();
        InventedRegister.Contract contract = contracts.get(number % contracts.size());
        String measure = measures.get(number % measures.size()).name();
        int system = number % 100;
        return template.replace("{contract}", contract.title())
                .replace("{firm}", contract.firm())
                .replace("{measure}", measure.substring(0, 1).toLowerCase(Locale.ROOT) + measure.substring(1))
                .replace("{system}", InventedRegister.system(system))
                .replace("{function}", InventedRegister.FUNCTIONS.get(system / InventedRegister.LINES.size()));
    }
}
