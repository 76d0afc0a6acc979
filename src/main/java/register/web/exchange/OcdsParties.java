package register.web.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
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
        ObjectNode buyer = parties.addObject().put("id", councilId()).put("name", council.name());
        buyer.putArray("roles").add("buyer");
        String id = council.id();
        if (id != null) {
            int last = id.lastIndexOf('-');
            buyer.putObject("identifier")
                    .put("scheme", id.substring(0, last))
                    .put("id", id.substring(last + 1))
                    .put("legalName", council.name());
        }
        if (contract.department() != null) {
            parties.addObject()
                    .put("id", departmentId(contract.department()))
                    .put("name", contract.department())
                    .putArray("roles")
                    .add("procuringEntity");
        }
        contract.suppliers().stream().map(this::id).distinct().forEach(supplierId -> {
            Supplier supplier = contract.suppliers().stream()
                    .filter(one -> id(one).equals(supplierId))
                    .findFirst()
                    .orElseThrow();
            write(supplier, parties.addObject());
        });
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
        contract.suppliers().stream()
                .map(supplier -> List.of(id(supplier), supplier.name()))
                .distinct()
                .forEach(one -> suppliers.addObject().put("id", one.get(0)).put("name", one.get(1)));
    }

    private void write(Supplier supplier, ObjectNode party) {
        party.put("id", id(supplier)).put("name", supplier.name());
        party.putArray("roles").add("supplier");
        List<Supplier.Identifier> identifiers = supplier.identifiers();
        if (!identifiers.isEmpty()) {
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
        return council.id() == null ? Slug.hyphenated(council.name()) : council.id();
    }

    private String departmentId(String department) {
        return councilId() + "-" + Slug.hyphenated(department);
    }

    /** Returns the number in the first register of organisations, or else the name: the same firm has the same id. */
    private String id(Supplier supplier) {
        return supplier.identifiers().isEmpty()
                ? "supplier-" + Slug.hyphenated(supplier.name()).toLowerCase(Locale.ROOT)
                : supplier.identifiers().get(0).scheme() + "-"
                        + supplier.identifiers().get(0).id();
    }
}
