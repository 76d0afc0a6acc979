package register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import client.ApiClient;
import client.ApiException;
import client.ApiResponse;
import client.ContractsApi;
import client.ContractsApi.APICreateContractRequest;
import client.ContractsApi.APIGetContractRequest;
import client.ContractsApi.APIPatchContractRequest;
import client.ContractsApi.APIWithdrawContractRequest;
import client.ImportsApi;
import client.ImportsApi.APIApplyImportRequest;
import client.ImportsApi.APICallImportRequest;
import client.ImportsApi.APIListOutcomesRequest;
import client.model.Contract;
import client.model.ImportFile;
import client.model.ImportOutcome;
import client.model.LoggedEntry;
import client.model.PublishedContract;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import register.api.access.Role;
import register.registers.contracts.ContractExample;
import register.values.Json;

/** A client that was generated from the API document changes the register as its author would. */
class GeneratedClientWritesTest {
    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String REASON = "A test says so";
    private static final String FILE = """
            Reference,Title,Description,Department,Supplier,Start date,End date,Review,Annual value,Procurement route
            COV 7001,Mail,Franking machines,Digital,Example Post Limited,2024-04-01,2027-03-31,2026-04-01,7000,Framework
            """;

    private final String bearer = SERVICE.bearer(Role.EDITOR);

    @Test
    void makesChangesAndWithdrawsAContract() throws Exception {
        ContractsApi contracts = new ContractsApi(client(null));

        ApiResponse<PublishedContract> made = contracts.createContractWithHttpInfo(APICreateContractRequest.newBuilder()
                .idempotencyKey("a-key-of-our-own")
                .reason(REASON)
                .contract(example())
                .build());
        assertThat(made.getStatusCode()).isEqualTo(201);
        assertThat(made.getData().getSource()).isNotNull();

        ApiResponse<PublishedContract> patched = contracts.patchContractWithHttpInfo(patch(tag(made)));
        assertThat(patched.getData().getTitle()).isEqualTo("Telephony and mail");
        assertThat(patched.getData().getSource()).isNull();
        assertThat(tag(patched)).isNotEqualTo(tag(made));

        LoggedEntry withdrawal = contracts.withdrawContract(APIWithdrawContractRequest.newBuilder()
                .reference("COV-9000")
                .ifMatch(tag(patched))
                .reason(REASON)
                .build());
        assertThat(withdrawal.getReason()).isEqualTo(REASON);
        assertThat(refusal(() -> contracts.getContract(
                        APIGetContractRequest.newBuilder().reference("COV-9000").build())))
                .isEqualTo(410);
    }

    @Test
    void isRefusedAChangeOfWhatIsOtherwiseByNow() {
        ContractsApi contracts = new ContractsApi(client(null));

        assertThat(refusal(() -> contracts.patchContract(APIPatchContractRequest.newBuilder()
                        .reference("COV-12765")
                        .ifMatch("\"0-0.2020-01-01\"")
                        .reason(REASON)
                        .requestBody(Map.of("title", "Telephony and mail"))
                        .build())))
                .isEqualTo(412);
    }

    @Test
    void takesAFileIn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("contracts.csv"), FILE);
        // This generator's client would write the name of the file as JSON; what it is to send is put in its place.
        ImportsApi sending = new ImportsApi(client(file));
        ImportsApi imports = new ImportsApi(client(null));

        ImportFile sent = sending.callImport(APICallImportRequest.newBuilder()
                .register("contracts")
                .body(file.toFile())
                .build());
        assertThat(imports.listOutcomes(APIListOutcomesRequest.newBuilder()
                                .id(sent.getId())
                                .build())
                        .getItems())
                .extracting(ImportOutcome::getRecord)
                .containsExactly("COV 7001");

        ImportFile applied = imports.applyImport(APIApplyImportRequest.newBuilder()
                .id(sent.getId())
                .reason(REASON)
                .build());
        assertThat(applied.getState()).isEqualTo("applied");
        assertThat(SERVICE.json("/contracts/COV-7001").path("title").asText()).isEqualTo("Mail");
    }

    /** As a script asks, with its token; a file takes the place of whatever the client would send. */
    private ApiClient client(@Nullable Path file) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(SERVICE.base());
        client.setRequestInterceptor(request -> {
            request.header("Authorization", bearer);
            if (file != null) {
                request.POST(content(file));
            }
        });
        return client;
    }

    private static HttpRequest.BodyPublisher content(Path file) {
        try {
            return HttpRequest.BodyPublishers.ofFile(file);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private Contract example() throws IOException {
        String json = Json.mapper().writeValueAsString(ContractExample.referenced("COV 9000"));
        return client(null).getObjectMapper().readValue(json, Contract.class);
    }

    /** The client leaves out members that are null in Java; the null of JSON is one that is sent. */
    private static APIPatchContractRequest patch(String tag) {
        return APIPatchContractRequest.newBuilder()
                .reference("COV-9000")
                .ifMatch(tag)
                .reason(REASON)
                .requestBody(Map.of("title", "Telephony and mail", "source", NullNode.getInstance()))
                .build();
    }

    private static String tag(ApiResponse<?> answer) {
        return answer.getHeaders().getOrDefault("etag", List.of()).get(0);
    }

    private static int refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
        return catchThrowableOfType(ApiException.class, asking).getCode();
    }
}
