package register.values.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import register.values.PartialDate;
import register.values.Resources;

/** The table of contracts in {@code duties/contracts.txt}, each with a duty that the Act gives it. */
class ContractDutiesTest {
    private static final List<String> LINES = new String(
                    Resources.bytes("/duties/contracts.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void theTableHasContractsEnough() {
        assertThat(LINES).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> everyContractHasItsDuty() {
        return LINES.stream().map(line -> {
            String[] cells = line.split("\\|", -1);
            return DynamicTest.dynamicTest(cells[0].strip(), () -> check(cells));
        });
    }

    private static void check(String[] cells) {
        String[] expected = cells[3].split("=", 2);
        Duty duty = ContractDuties.of(facts(cells[1].strip()), LocalDate.parse(cells[2].strip())).stream()
                .filter(one -> one.id().equals(expected[0].strip()))
                .findFirst()
                .orElseThrow();
        String[] words = expected[1].strip().split(" ", 3);
        assertThat(duty.state().word()).as("%s", duty).isEqualTo(words[0]);
        assertThat(duty.dueBy() == null ? "-" : duty.dueBy().toString())
                .as("%s", duty)
                .isEqualTo(words[1]);
        String rest = words.length > 2 ? words[2] : "";
        if (rest.startsWith("since ")) {
            assertThat(duty.overdueSince()).isEqualTo(LocalDate.parse(rest.substring("since ".length())));
        } else {
            assertThat(duty.overdueSince()).isNull();
            assertThat(duty.section() + " " + duty.why() + " " + duty.missing()).contains(rest);
        }
        assertThat(duty.why()).isNotBlank();
        assertThat(duty.missing().isEmpty()).isEqualTo(duty.state() != DutyState.NOT_KNOWN);
        assertThat(duty.source()).startsWith("https://www.legislation.gov.uk/");
    }

    private static ContractFacts facts(String text) {
        @Nullable String regime = null;
        Set<ContractKind> kinds = EnumSet.noneOf(ContractKind.class);
        @Nullable AmountRange value = null;
        @Nullable PartialDate begun = null;
        @Nullable PartialDate signed = null;
        @Nullable PartialDate start = null;
        @Nullable PartialDate ends = null;
        @Nullable LocalDate longest = null;
        boolean isOngoing = false;
        boolean isUserChoice = false;
        @Nullable Boolean framework = null;
        @Nullable Boolean kpis = null;
        List<DutyNotice> notices = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        List<LocalDate> breaches = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" +", -1)) {
            String said = word.substring(word.indexOf('=') + 1);
            switch (word.replaceFirst("=.*", "")) {
                case "pa-2023", "pcr-2015", "psr-2023", "ccr-2016" -> regime = word;
                case "value" ->
                    value = said.endsWith("x")
                            ? AmountRange.perhapsWithoutVat(new BigDecimal(said.replace("x", "")))
                            : AmountRange.withVat(new BigDecimal(said));
                case "begun" -> begun = PartialDate.of(said);
                case "signed" -> signed = PartialDate.of(said);
                case "start" -> start = PartialDate.of(said);
                case "ends" -> ends = PartialDate.of(said);
                case "longest" -> longest = LocalDate.parse(said);
                case "ongoing" -> isOngoing = true;
                case "user-choice" -> isUserChoice = true;
                case "framework" -> framework = said.equals("yes");
                case "kpis" -> kpis = said.equals("yes");
                case "notice" -> notices.add(notice(said));
                case "change" -> changes.add(said);
                case "breach" -> breaches.add(LocalDate.parse(said));
                default ->
                    kinds.add(ContractKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        AgreedTerms award = new AgreedTerms(
                value == null ? null : value.lowest(),
                start == null ? null : start.first(),
                ends == null ? null : ends.last(),
                longest);
        return new ContractFacts(
                regime,
                kinds,
                value,
                begun,
                signed,
                start,
                ends,
                isOngoing,
                framework,
                isUserChoice,
                kpis,
                notices,
                award,
                changes.stream().map(change -> change(change, award)).toList(),
                breaches);
    }

    private static DutyNotice notice(String said) {
        String[] parts = said.split("@", -1);
        return new DutyNotice(
                parts[0].replace('_', ' '),
                parts[1].equals("-") ? null : LocalDate.parse(parts[1]),
                "https://www.find-tender.service.gov.uk/Notice/000001-2026");
    }

    private static KnownChange change(String said, AgreedTerms award) {
        boolean isCertain = !said.endsWith("?");
        String[] parts = said.replace("?", "").split(",", -1);
        LocalDate day = LocalDate.parse(parts[0]);
        return parts[1].equals("supplier")
                ? new KnownChange(day, award, true, isCertain)
                : new KnownChange(
                        day,
                        new AgreedTerms(
                                new BigDecimal(parts[1]), award.start(), LocalDate.parse(parts[2]), award.longest()),
                        false,
                        isCertain);
    }
}
