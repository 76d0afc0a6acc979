package register;

import static org.assertj.core.api.Assertions.assertThat;

import client.ApiClient;
import client.ContractsApi;
import client.ContractsApi.APIGetContractRequest;
import client.ContractsApi.APIListContractsRequest;
import client.model.ContractListing;
import client.model.PublishedContract;
import client.model.Status;
import client.model.Supplier;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that was generated from the API document reads the register as its author would. */
class GeneratedClientTest {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.onlyRead();

    private final ApiClient client = client();
    private final ContractsApi contracts = new ContractsApi(client);

    @Test
    void readsAContract() throws Exception {
        PublishedContract contract = cov12765();

        assertThat(contract.getReference()).isEqualTo("COV 12765");
        assertThat(contract.getSuppliers()).extracting(Supplier::getName).containsExactly("Bytes Software Services");
        assertThat(contract.getPeriod().getStart()).isEqualTo("2022-04-01");
        assertThat(contract.getPeriod().getEnd()).isEqualTo("2027-02-22");
        assertThat(contract.getReview().getNext()).isEqualTo("2027-04-01");
        assertThat(contract.getStatus()).isEqualTo(Status.ACTIVE);
        assertThat(contract.getEntry().getNumber()).isEqualTo(1);
        assertThat(contract.getValue()).isNull();
    }

    @Test
    void readsTheSameAtThePermanentAddress() throws Exception {
        PublishedContract contract = cov12765();
        URI pinned = contract.getLinks().getPinned();

        String answer = SERVICE.get(pinned.toString()).body();

        assertThat(pinned)
                .hasPath("/contracts/COV-12765")
                .hasParameter("at", "21") // the disclosure that cites it
                .hasParameter("on", "2026-08-18");
        assertThat(client.getObjectMapper().readValue(answer, PublishedContract.class))
                .isEqualTo(contract);
    }

    @Test
    void readsTheRegisterPageByPage() throws Exception {
        List<String> references = new ArrayList<>();
        ContractListing page = page(null);
        references.add(page.getItems().get(0).getReference());
        while (page.getLinks().getNext() != null) {
            page = page(page.getLinks().getNext().getQuery().replaceAll(".*cursor=([^&]*).*", "$1"));
            references.add(page.getItems().get(0).getReference());
        }

        assertThat(references).hasSize(4).doesNotHaveDuplicates().contains("COV 12765");
        assertThat(page.getTotal()).isEqualTo(4);
    }

    @Test
    void asksTheRegister() throws Exception {
        ContractListing active = contracts.listContracts(APIListContractsRequest.newBuilder()
                .supplier("bytes")
                .status("active")
                .on(LocalDate.of(2026, 8, 18))
                .build());

        assertThat(active.getItems())
                .extracting(PublishedContract::getReference)
                .containsExactly("COV 12765");
        assertThat(active.getItems().get(0).getEnds()).isEqualTo("2027-02-22");
    }

    private static ApiClient client() {
        ApiClient client = new ApiClient();
        client.updateBaseUri(SERVICE.base());
        return client;
    }

    private PublishedContract cov12765() throws Exception {
        return contracts.getContract(APIGetContractRequest.newBuilder()
                .reference("COV-12765")
                .on(LocalDate.of(2026, 8, 18))
                .build());
    }

    private ContractListing page(@Nullable String cursor) throws Exception {
        return contracts.listContracts(
                APIListContractsRequest.newBuilder().limit(1).cursor(cursor).build());
    }
}
