package register.registers.contracts;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A spreadsheet of contracts that are alike, saved as CSV. */
public final class ContractRows {
    private static final String HEADERS =
            "ContractReference,ContractTitle,OrganisationalUnit,SupplierName,StartDate,EndDate,ContractValue\n";

    private ContractRows() {}

    /** With so many of them: {@code slow} has the contracts {@code SLOW 1}, {@code SLOW 2} and so on. */
    public static String file(String title, int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "%s %d,%s %d,Digital Services,Example Telecom Limited,01/04/2024,31/03/2027,£%d.50"
                        .formatted(title.toUpperCase(Locale.ROOT), row, title, row, 1000 + row))
                .collect(Collectors.joining("\n", HEADERS, "\n"));
    }
}
