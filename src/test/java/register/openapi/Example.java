package register.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import register.api.http.Address;
import register.api.reading.Permalinks;
import register.registers.contracts.ComputedContract;
import register.registers.contracts.Contract;
import register.registers.contracts.Contracts;
import register.store.log.Entry;
import register.store.log.EntryHash;
import register.store.log.RecordedItem;
import register.values.Council;
import register.values.Json;

/** COV 12765, the first contract that ships, as it would be published by an example's council. */
public final class Example {
    /** Who would publish it. */
    public static final Permalinks PUBLISHER = new Permalinks(
            Address.of("https://contracts.example.gov.uk"),
            new Council(
                    "Coventry City Council",
                    "Open Government Licence v3.0",
                    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"));

    private static final LocalDate DAY = LocalDate.of(2026, 8, 18);
    private static final Instant RECORDED = Instant.parse("2026-08-18T09:00:00Z");

    private Example() {}

    /** As JSON. */
    public static JsonNode contract() {
        Contract contract = shipped();
        Entry entry = new Entry(
                1,
                Contracts.REGISTER.name(),
                contract.reference().key(),
                EntryHash.item(new byte[16], Json.mapper().valueToTree(contract).toString()),
                EntryHash.EMPTY,
                RECORDED,
                "contracts-register",
                "Shipped with the service: published responses",
                null,
                null);
        return Json.mapper()
                .valueToTree(PUBLISHER.publish(
                        Contracts.REGISTER,
                        new RecordedItem<>(entry, contract),
                        0,
                        ComputedContract.of(contract, DAY),
                        DAY,
                        day -> "status as on " + day));
    }

    private static Contract shipped() {
        InputStream file = Objects.requireNonNull(Example.class.getResourceAsStream("/coventry/contracts.ndjson"));
        try (MappingIterator<Contract> contracts =
                Json.mapper().readerFor(Contract.class).readValues(file)) {
            return contracts.next();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
