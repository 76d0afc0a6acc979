package register.web.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.registers.contracts.Contract;
import register.registers.contracts.Supplier;
import register.registers.figures.Slug;
import register.values.Council;

/** The organisations of a contract as parties of OCDS: the council, its department, and the suppliers. */
final class OcdsParties {
    private final Council council;
    private final Contract contract;

    OcdsParties(Council council, Contract contract) {
        this.council = council;
        this.contract = contract;
    }

    /** Writes all parties, each once. */
    void write(ArrayNode parties) {
        ObjectNode buyer = party(parties, councilId(), council.name(), "buyer");
        String id = council.id();
        if (id != null) {
            int last = id.lastIndexOf('-');
            buyer.putObject("identifier")
                    .put("scheme", id.substring(0, last))
                    .put("id", id.substring(last + 1))
                    .put("legalName", council.name());
        }
        if (contract.department() != null) {
            party(parties, departmentId(contract.department()), contract.department(), "procuringEntity");
        }
        eachSupplier().forEach((key, supplier) -> write(supplier, party(parties, key, supplier.name(), "supplier")));
    }

    /** Returns the party with an id, with one more role: a council can be its own supplier. */
    private static ObjectNode party(ArrayNode parties, String id, String name, String role) {
        for (JsonNode party : parties) {
            if (party.path("id").asText().equals(id)) {
                ((ObjectNode) party).withArray("roles").add(role);
                return (ObjectNode) party;
            }
        }
        ObjectNode party = parties.addObject().put("id", id).put("name", name);
        party.putArray("roles").add(role);
        return party;
    }

    /** Returns the suppliers by id, each once, in their order. */
    private Map<String, Supplier> eachSupplier() {
        Map<String, Supplier> each = new LinkedHashMap<>();
        contract.suppliers().forEach(supplier -> each.putIfAbsent(id(supplier), supplier));
        return each;
    }

    /** Writes the reference to the council. */
    void buyer(ObjectNode buyer) {
        buyer.put("id", councilId()).put("name", council.name());
    }

    /** Writes the reference to the department, if the contract names one. */
    void procuringEntity(ObjectNode tender) {
        if (contract.department() != null) {
            tender.putObject("procuringEntity")
                    .put("id", departmentId(contract.department()))
                    .put("name", contract.department());
        }
    }

    /** Writes the references to the suppliers. */
    void suppliers(ArrayNode suppliers) {
        eachSupplier()
                .forEach((key, supplier) -> suppliers.addObject().put("id", key).put("name", supplier.name()));
    }

    private static void write(Supplier supplier, ObjectNode party) {
        List<Supplier.Identifier> identifiers = supplier.identifiers();
        if (!identifiers.isEmpty() && !party.has("identifier")) {
            write(identifiers.get(0), party.putObject("identifier")).put("legalName", supplier.name());
        }
        for (Supplier.Identifier other : identifiers.subList(Math.min(1, identifiers.size()), identifiers.size())) {
            write(other, party.withArray("additionalIdentifiers").addObject());
        }
        if (supplier.scale() != null) {
            party.withObject("/details").put("scale", supplier.scale().word());
        }
        if (supplier.vcse() != null) {
            party.withObject("/details").put("vcse", supplier.vcse());
        }
    }

    private static ObjectNode write(Supplier.Identifier identifier, ObjectNode json) {
        return json.put("scheme", identifier.scheme()).put("id", identifier.id());
    }

    private String councilId() {
        return council.id() == null ? named(council.name()) : council.id();
    }

    private String departmentId(String department) {
        return councilId() + "-" + named(department);
    }

    /** Returns the number in the first register of organisations, or else the name: the same firm has the same id. */
    private static String id(Supplier supplier) {
        return supplier.identifiers().isEmpty()
                ? "supplier-" + named(supplier.name())
                : supplier.identifiers().get(0).scheme() + "-"
                        + supplier.identifiers().get(0).id();
    }

    /** Returns the letters and digits of a name, or all of a name that has none. */
    private static String named(String name) {
        String letters = Slug.hyphenated(name);
        return letters.isEmpty() ? name : letters;
    }
}
