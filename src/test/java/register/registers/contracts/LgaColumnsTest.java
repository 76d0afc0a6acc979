package register.registers.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import register.RunningService;

/** The spreadsheet of the Local Government Association. */
class LgaColumnsTest {
    /** As the schema has them, in order. */
    private static final List<String> COLUMNS = List.of(
            "OrganisationLabel",
            "OrganisationURI",
            "ContractReference",
            "OpenContractingID",
            "ContractTitle",
            "ContractType",
            "OrganisationalUnit",
            "ServiceCategoryLabel",
            "ServiceCategoryURI",
            "Description",
            "ProcurementCategory",
            "CPVLabel",
            "CPVCode",
            "ProclassLabel",
            "ProclassCode",
            "StartDate",
            "EndDate",
            "ReviewDate",
            "LastExtensionDate",
            "ContractValue",
            "FixedCost",
            "IrrecoverableVAT",
            "SupplierName",
            "CompaniesHouseRegistrationNumber",
            "CharityCommissionNumber",
            "OtherSupplierID",
            "SMESupplier",
            "VCSESupplier",
            "VCSESupplierType",
            "ContactName",
            "ContactEmail",
            "ContactURL",
            "ProcessType",
            "TenderDocumentURL",
            "ContractDocumentURL",
            "PerformanceInformationURL",
            "AreaServedLabel",
            "AreaServedURI");

    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    @Test
    void everyContractHasThe38Columns() {
        List<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                SERVICE.get("/contracts.csv?layout=lga").body())
                        .stream()
                        .toList();

        assertThat(rows.get(0).getHeader()).isEqualTo(COLUMNS).hasSize(38);
        assertThat(rows).hasSize(SERVICE.json("/contracts").at("/total").asInt());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("OrganisationLabel")).isEqualTo("Coventry City Council");
            assertThat(row.getField("ContractReference")).isNotEmpty();
            assertThat(row.getField("StartDate")).matches("|[0-9]{2}/[0-9]{2}/[0-9]{4}|[0-9]{4}(-[0-9]{2})?");
            assertThat(row.getField("ContractValue")).matches("|([A-Z]{3} )?[0-9]+([.][0-9]{1,2})?( per annum)?");
            assertThat(row.getField("SMESupplier")).matches("((Yes|No)?(; (Yes|No)?)*)?");
        });
    }
}
