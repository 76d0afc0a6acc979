package register.registers.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import register.intake.sheets.HeaderVocabulary;

/**
 * The headers by which councils name what a contract says.
 *
 * <p>The names of the fields are those of our own spreadsheets. After them stand the columns of the Local Government
 * Association's schema, and what councils write that follow none.
 */
final class ContractHeaders {
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";

    private ContractHeaders() {}

    static HeaderVocabulary vocabulary() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        about(headers);
        suppliers(headers);
        dates(headers);
        money(headers);
        procurement(headers);
        for (String field : Contract.canBeMissing()) {
            headers.put("missing." + field, List.of());
        }
        return HeaderVocabulary.of(headers);
    }

    private static void about(Map<String, List<String>> headers) {
        headers.put(
                "reference",
                List.of(
                        "ContractReference",
                        "Contract Ref",
                        "Contract Ref No",
                        "Contract Reference No",
                        "Contract Reference Number",
                        "Contract No",
                        "Contract Number",
                        "Contract ID",
                        "Contract",
                        "Ref",
                        "Ref No",
                        "Reference No",
                        "Reference Number",
                        "Register Reference",
                        "Contract Register Reference",
                        "Contract Register Number",
                        "Unique Reference",
                        "Unique Reference Number",
                        "Unique ID",
                        "Identifier",
                        "Agreement Number",
                        "Agreement Reference",
                        "Our Reference",
                        "Council Reference",
                        "Tender Reference",
                        "Project Reference",
                        "Grant Reference"));
        headers.put(
                TITLE,
                List.of(
                        "ContractTitle",
                        "Contract Name",
                        "Name of Contract",
                        "Title of Contract",
                        "Title of Agreement",
                        "Agreement Title",
                        "Contract Subject",
                        "Project Title",
                        "Project Name",
                        "Tender Title",
                        "Grant Title"));
        headers.put(
                DESCRIPTION,
                List.of(
                        "Contract Description",
                        "Description of Contract",
                        "Description of Agreement",
                        "Description of Goods and/or Services",
                        "Description of Goods or Services",
                        "Description of the Goods and/or Services being provided",
                        "Description of Services",
                        "Goods or Services",
                        "Goods/Services",
                        "Goods and Services",
                        "Service Description",
                        "Services Provided",
                        "Service",
                        "Services",
                        "Details",
                        "Contract Details",
                        "Summary",
                        "Purpose",
                        "Purpose of Contract",
                        "Scope",
                        "Nature of Contract",
                        "Brief Description"));
        headers.put(
                "department",
                List.of(
                        "OrganisationalUnit",
                        "Organisational Unit",
                        "Department Responsible",
                        "Responsible Department",
                        "Council Department",
                        "Local Authority Department Responsible",
                        "Owning Department",
                        "Dept",
                        "Directorate",
                        "Division",
                        "Service Area",
                        "Business Area",
                        "Business Unit",
                        "Service Unit",
                        "Section",
                        "Portfolio",
                        "Funding Org:Department"));
        headers.put("categories", List.of("CPVCode", "CPV", "CPV Codes", "Main CPV Code", "Primary CPV Code"));
        headers.put("categories.description", List.of("CPVLabel", "CPV Description", "CPV Title"));
        headers.put("categories.proclass", List.of("ProclassCode", "Proclass", "ProClass Category Code"));
        headers.put(
                "categories.proclassDescription",
                List.of("ProclassLabel", "ProClass Category", "Proclass Description"));
        headers.put("partOf", List.of("Parent Contract", "Parent Reference", "Framework Reference", "Called off from"));
    }

    private static void suppliers(Map<String, List<String>> headers) {
        headers.put(
                "suppliers",
                List.of(
                        "SupplierName",
                        "Supplier",
                        "Supplier Names",
                        "Name of Supplier",
                        "Name of Suppliers",
                        "Contracted Supplier",
                        "Awarded Supplier",
                        "Successful Supplier",
                        "Successful Tenderer",
                        "Supplier(s)",
                        "Contractor",
                        "Contractors",
                        "Contractor(s)",
                        "Contractor Name",
                        "Name of Contractor",
                        "Company",
                        "Company Name",
                        "Provider",
                        "Provider Name",
                        "Service Provider",
                        "Vendor",
                        "Vendor Name",
                        "Awarded To",
                        "Organisation Awarded",
                        "Recipient Org:Name",
                        "Recipient",
                        "Beneficiary"));
        headers.put(
                "suppliers.identifiers.company",
                List.of(
                        "CompaniesHouseRegistrationNumber",
                        "Companies House Number",
                        "Companies House No",
                        "Companies House Registration No",
                        "Company Number",
                        "Company No",
                        "Company Registration Number",
                        "Company Reg No",
                        "Company Registration No",
                        "Supplier Company Number",
                        "Registration Number",
                        "Recipient Org:Company Number",
                        "CRN"));
        headers.put(
                "suppliers.identifiers.charity",
                List.of(
                        "CharityCommissionNumber",
                        "Charity Number",
                        "Charity No",
                        "Registered Charity Number",
                        "Charity Registration Number",
                        "Charity Commission No",
                        "Recipient Org:Charity Number"));
        headers.put(
                "suppliers.identifiers.other",
                List.of(
                        "OtherSupplierID",
                        "Other Supplier Identifier",
                        "PPON",
                        "Public Procurement Organisation Number"));
        headers.put(
                "suppliers.scale",
                List.of(
                        "SMESupplier",
                        "SME",
                        "SME Y/N",
                        "SME (Yes/No)",
                        "SME Status",
                        "Is Supplier an SME",
                        "Is the supplier an SME",
                        "Small or Medium Enterprise"));
        headers.put(
                "suppliers.vcse",
                List.of(
                        "VCSESupplier",
                        "VCSE",
                        "VCSE Y/N",
                        "VCSE (Yes/No)",
                        "VCSE Status",
                        "VCS",
                        "VCS Supplier",
                        "Is Supplier a VCSE",
                        "Voluntary or Community Sector",
                        "Voluntary Sector"));
    }

    private static void dates(Map<String, List<String>> headers) {
        headers.put(
                "period.start",
                List.of(
                        "StartDate",
                        "Start",
                        "Contract Start Date",
                        "Contract Start",
                        "Start Date of Contract",
                        "Commencement Date",
                        "Commencement",
                        "Contract Commencement Date",
                        "Date Commenced",
                        "Effective Date",
                        "Effective From",
                        "From",
                        "Date From",
                        "Begin Date",
                        "Planned Dates:Start Date"));
        headers.put(
                "period.end",
                List.of(
                        "EndDate",
                        "End",
                        "Contract End Date",
                        "Contract End",
                        "End Date of Contract",
                        "Current End Date",
                        "Contract Current End Date",
                        "Expiry Date",
                        "Expiry",
                        "Contract Expiry Date",
                        "Contract Expiry",
                        "Expiration",
                        "Expiration Date",
                        "Expires",
                        "Completion Date",
                        "Finish Date",
                        "Date To",
                        "End Date excluding extensions",
                        "Initial End Date",
                        "Original End Date",
                        "Planned Dates:End Date"));
        headers.put("period.ongoing", List.of());
        headers.put("period.terminated", List.of("Termination Date", "Terminated", "Date Terminated"));
        headers.put(
                "extensions.until",
                List.of(
                        "LastExtensionDate",
                        "Last Extension Date",
                        "Latest Extension Date",
                        "Extension Date",
                        "Extension End Date",
                        "Maximum End Date",
                        "Maximum Contract End Date",
                        "Max End Date",
                        "Max Extension Date",
                        "Latest Possible End Date",
                        "End Date including extensions",
                        "End Date with extensions",
                        "Final End Date",
                        "Maximum Extension Date",
                        "Extended To",
                        "Possible Extension Date",
                        "Option to Extend To"));
        headers.put("extensions", List.of());
        headers.put(
                "review.on",
                List.of(
                        "ReviewDate",
                        "Review",
                        "Contract Review Date",
                        "Date of Review",
                        "Next Review Date",
                        "Next Review"));
        headers.put(
                "review.every",
                List.of("Review Cycle", "Review Frequency", "Review Period", "Frequency of Review", "Reviewed Every"));
        headers.put("review.from", List.of());
        headers.put("review.type", List.of("Review Type", "Type of Review"));
    }

    private static void money(Map<String, List<String>> headers) {
        headers.put(
                "value.total.amount",
                List.of(
                        "ContractValue",
                        "Value",
                        "Value of Contract",
                        "Contract Value (£)",
                        "Value (£)",
                        "Total Value",
                        "Total Contract Value",
                        "Total Estimated Value",
                        "Whole Life Value",
                        "Whole Life Contract Value",
                        "Lifetime Value",
                        "Estimated Contract Value",
                        "Estimated Value",
                        "Contract Sum",
                        "Contract Amount",
                        "Awarded Value",
                        "Award Value",
                        "Contract Award Value",
                        "Value of Award",
                        "Amount Awarded",
                        "Contract Price",
                        "Total Contract Sum",
                        "Total Cost"));
        headers.put(
                "value.annual.amount",
                List.of(
                        "Annual Value",
                        "Annual Contract Value",
                        "Estimated Annual Value",
                        "Estimated Annual Spend",
                        "Annual Spend",
                        "Annual Cost",
                        "Annual Budget",
                        "Average Annual Spend",
                        "Value per Annum",
                        "Value pa",
                        "Estimated Annual Budget",
                        "Annual Amount",
                        "Annual Contract Sum",
                        "Yearly Value"));
        headers.put("value.currency", List.of("Currency"));
        headers.put("value.basis", List.of());
        headers.put("value.approximate", List.of());
        headers.put("value.vat", List.of("VAT", "VAT Basis", "Inc or Exc VAT", "VAT included"));
        headers.put(
                "value.irrecoverableVat",
                List.of(
                        "IrrecoverableVAT",
                        "Irrecoverable VAT",
                        "VAT not recovered",
                        "VAT that cannot be recovered",
                        "Non-recoverable VAT",
                        "VAT not recoverable",
                        "Amount of Irrecoverable VAT"));
    }

    private static void procurement(Map<String, List<String>> headers) {
        headers.put(
                "procurement.route",
                List.of(
                        "ProcessType",
                        "Process",
                        "Procurement Process",
                        "Procurement Method",
                        "Procurement Type",
                        "Procurement Procedure",
                        "Procedure",
                        "Procedure Type",
                        "Tender Process",
                        "Tender Type",
                        "Tender Process Type",
                        "Type of Process",
                        "Route to Market",
                        "Sourcing Route",
                        "Award Procedure",
                        "Invitation Type",
                        "Tender Procedure"));
        headers.put("procurement.regime", List.of("Procurement Rules", "Legal Regime"));
        headers.put("procurement.notices", List.of("Notices"));
        headers.put("procurement.ocid", List.of("OpenContractingID", "OCID", "Open Contracting Identifier"));
        headers.put(
                "contact.name", List.of("ContactName", "Contact", "Contact Team", "Contact Point", "Council Contact"));
        headers.put(
                "contact.email",
                List.of(
                        "ContactEmail",
                        "Contact E-mail",
                        "Contact Email Address",
                        "Council Contact Email",
                        "Team Email"));
        headers.put("documents.tender", List.of("TenderDocumentURL", "Tender Document", "Tender URL", "Notice URL"));
        headers.put("documents.contract", List.of("ContractDocumentURL", "Contract Document", "Contract URL"));
        headers.put("documents.performance", List.of("PerformanceInformationURL", "Performance Information"));
    }
}
