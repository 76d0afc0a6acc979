package register.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import register.ocds.OcdsReleases;
import register.values.Json;

/** How much of what tells of a person is found, and how much is found that does not. Every person here is made up. */
class CorpusTest {
    /**
     * Kind, certainty, text. The mobiles are of Ofcom's range for drama (07700 900), or one digit repeated; the NHS numbers
     * of the range that is never given out (999).
     */
    private static final String PERSONAL = """
            name warning Smith, Mr J
            name warning Patel, Mrs A
            name warning Patel, Dr A. B.
            name warning Smith, Mr John Housing Officer
            name warning Jones, Dr Anne
            telephone certain 07700900123
            telephone certain 07700 900123
            telephone certain 07700 900 123
            telephone certain Mob: 07700-900-123
            telephone certain 07700.900.123
            telephone certain +447700900123
            telephone certain +44 7700 900123
            telephone certain +44 (0)7700 900123
            telephone certain +44(0) 7700 900 123
            telephone certain 0044 7700 900123
            telephone certain (07700) 900123
            telephone certain Call 07700\u200b900\u200b123
            telephone certain 0\u200b7\u200b7\u200b0\u200b0\u200b9\u200b0\u200b0\u200b1\u200b2\u200b3
            telephone certain \u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663
            telephone certain \uff10\uff17\uff17\uff10\uff10 \uff19\uff10\uff10\uff11\uff12\uff13
            telephone certain 07700\u2011900\u2011123
            telephone certain 07700\u00a0900\u2009123
            telephone certain 07700\u2013900123
            telephone certain 0\ufe0f\u20e37\ufe0f\u20e37\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e3900123
            telephone certain Out of hours the site manager answers on 07700 900456 until 10pm.
            telephone certain tel:07700900123
            telephone certain Call m07700 900123
            telephone certain £7,000 a year; ring 07700 900123 before 31/03/2027
            telephone certain 07 700 900 123
            telephone certain 0-7-7-0-0-9-0-0-1-2-3
            telephone certain 07700 900123/07700 900456
            telephone certain 070 1234 5678
            telephone certain +353 85 012 3456
            telephone warning 024 7683 1234
            telephone warning 02476 831234
            telephone warning 020 7946 0123
            telephone warning +44 (0)161 496 0123
            telephone warning Tel. (0113) 496 0123 ext 44
            email certain jane.doe@coventry.gov.uk
            email certain Jane.Doe@Coventry.gov.uk
            email certain j.doe@coventry.gov.uk
            email certain jane_doe@example.org
            email certain jane.doe2@example.org
            email certain jane.a.doe@example.org
            email certain anne-marie.o'neill@example.org
            email certain JaneDoe@example.org
            email certain adeola.ogunbanjo@example.org
            email certain renée.lefèvre@example.org
            email certain Write to <jane.doe@example.org>.
            email certain mailto:jane.doe@example.org?subject=x
            email certain jane.doe at council.gov.uk
            email certain jane.doe [at] council.gov.uk
            email certain jane.doe (at) council (dot) gov (dot) uk
            email certain jane dot doe at council dot gov dot uk
            email certain jane DOT doe AT council DOT gov DOT uk
            email certain jane.doe -at- council.gov.uk
            email certain jane.doe&#64;council.gov.uk
            email certain jane.doe%40council.gov.uk
            email certain jane.doe\uff20council.gov.uk
            email certain jane.doe\u200b@council.gov.uk
            email certain jane.doe+tenders@council.gov.uk
            email certain jane.doe @ council.gov.uk
            email warning jdoe@coventry.gov.uk
            email warning jane@example.org
            email warning janedoe@example.org
            email warning doe.housing@example.org
            email warning 123456@example.org
            national-insurance-number certain QQ is never given; AB123456C is
            national-insurance-number certain AB 12 34 56 C
            national-insurance-number certain ab123456c
            national-insurance-number certain JG-10-37-59-A
            national-insurance-number certain AB\u00a012\u00a034\u00a056\u00a0C
            national-insurance-number certain National Insurance number: AB 12 34 56
            nhs-number certain 999 000 0018
            nhs-number certain 999-000-0018
            nhs-number certain NHS 9990000018
            nhs-number certain NHS number: 9990000018
            nhs-number certain NHS no. 999 000 0018
            nhs-number warning Patient 9990000018
            name warning Mr Smith
            name warning Mr John Smith
            name warning Mr Michael Green
            name warning Taxis for Mrs Wood
            name warning Care of MR JOHN WEST
            name warning Mrs J. Smith
            name warning Ms. Jane O'Neill
            name warning Miss A B Doe
            name warning Dr Jane Doe
            name warning Mr and Mrs Doe
            name warning Prof. Doe leads it
            name warning MR JOHN SMITH
            name warning Head of ICT, Jane Smith
            name warning Jane Smith, Contract Manager
            name warning Jane Smith (Category Manager)
            name warning Jane Smith - Senior Buyer
            name warning Contract Manager: Jane Smith
            name warning Contract Manager Jane Smith
            name warning Head of Adult Social Care Jane Smith
            name warning J Smith (Head of IT)
            name warning Project Manager = Jane Smith
            name warning Jane Smith | Category Lead
            name warning contact: Jane Smith
            name warning Contact Adeola Ogunbanjo for a copy
            name warning c/o Jane Smith
            name warning FAO Jane Smith
            name warning The contract is managed by Jane Smith.
            name warning Jane Smith is the contract manager
            name warning Speak to Jane van der Doe
            name warning Jane Smith MCIPS
            name warning Director of Finance – Błażej Nowak
            """;

    /** What stands in real registers, and numbers that are not a person's. */
    private static final String HARMLESS = """
            COV 12765
            MD-133-2018
            COV/10264
            CW-2021-00347
            DN512345
            PRO005678-2023
            ocds-h6vhtk-04a9c1
            2023/S 000-012345
            Notice 075551-2026
            Award 075551-2026-1
            ITT_9982_2021-22
            LOT3/0012/77009
            P0 4500012345
            4500000001
            C-0300-2024-17
            £7,000
            £1,250,000.00
            £1234567890.50
            GBP 07,700,900.12
            2022-04-01
            2022-04-01 to 2027-02-22
            01/04/2022 - 31/03/2025
            07/12/2022 - 06/12/2026
            01.04.2022 31.03.2025
            1 April 2022 to 22 February 2027
            2025-08-18T09:30:00Z
            20220401123000
            P1Y6M
            CV1 5RR
            SW1A 2AA
            v10.2.3.4567
            Version 2019.03.27.1
            192.168.100.200
            10.0.0.1, 172.16.254.1
            2001:db8:85a3::8a2e:370:7334
            ISBN 978-0-13-468599-1
            ISBN 0306406152
            64216000-3
            72000000-5, 48000000-8, 30200000-1
            Company 01234567
            SC123456
            OC301540
            VAT GB123456789
            GB-COH-00445790
            UPRN 100070123456
            D-U-N-S 21-731-4567
            PABC-1234-DEFG
            0800 4346127
            Call 0800 434 6127
            Freephone 0808 157 1000
            03456 789 000
            0345 678 9000 or 0300 123 4567
            0844 411 1444
            0870 000 0000
            Ring 116 123, 101 or 999
            9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            f47ac10b-58cc-4372-a567-0e02b2c3d479
            https://www.coventry.gov.uk/downloads/file/07700900/register_2022
            Published at www.coventry.gov.uk and at data.gov.uk
            see section 3.1 at coventry.gov.uk/contracts
            procurement@coventry.gov.uk
            Procurement.Services@coventry.gov.uk
            commissioning@coventry.gov.uk
            ict.procurement@coventry.gov.uk
            foi@coventry.gov.uk
            informationgovernance@coventry.gov.uk
            informationrights.team@coventry.gov.uk
            housing-benefits@coventry.gov.uk
            HousingEnquiries@coventry.gov.uk
            customerservices@coventry.gov.uk
            planningenquiries@coventry.gov.uk
            coventry.procurement@coventry.gov.uk
            licensing_mailbox@coventry.gov.uk
            no-reply@coventry.gov.uk
            info@example.org
            sales2@example.org
            public.health.commissioning@coventry.gov.uk
            adultsocialcare.contracts@coventry.gov.uk
            itservicedesk@coventry.gov.uk
            @coventrycc on social media
            5 lots @ £12.50 each
            Smith & Jones Ltd
            John Lewis Partnership
            Dr Martens Ltd
            Dr. Martens Airwair Limited
            Mr Kipling Limited
            Mr Smith & Sons
            Dr Barnardo's
            Dr Barnardo's Homes
            Sir Robert McAlpine
            Dr Challoner's Grammar School
            Sir Henry Floyd Grammar School
            Cllr Jane Smith
            Councillor Mrs Smith
            The Lord Mayor, Councillor John Doe
            Cllr Dr Jane Doe, cabinet member
            Smith, Mr J MP
            Roof repairs at Canley, Sir Henry Parkes Primary School
            Clarks, Dr Martens
            St John Ambulance
            Saint Mary's Church
            Cyngor Sir Ceredigion
            Ms Teams licences
            MS Office
            Mr Clutch
            Mr Green Ltd
            Dr Challoner's Playing Field
            Sir Henry Parkes School Field
            Contact Browne Jacobson LLP
            Account Manager: Virgin Media
            Director of Children and Families
            Lots 1-7, 01/04/2024-31/03/2029
            07-12-2022 1234
            MR scanner servicing
            Contract Manager
            Head of ICT, Coventry City Council
            Head of Service, Adult Social Care
            Contact Centre Services
            Contact: Procurement Team
            Procurement team
            c/o Civic Centre
            Capita Business Services, Account Manager
            Grace Road car park
            Managed by Bytes Software Services
            Microsoft Dynamics, Power Automate
            Director of Public Health
            Lead Provider Framework
            Officer Development Programme
            BG123456C
            DA123456A
            AB123456E
            999 000 0019
            999-000-0020
            """;

    private static final PrivacyScan SCAN = new PrivacyScan(Set.of(), Set.of("reference", "partOf"));

    @Test
    void allOfWhatTellsOfAPersonIsFound() {
        List<String> lines = PERSONAL.lines().toList();
        List<String> missed = lines.stream().filter(line -> !isFound(line)).toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat(1 - (double) missed.size() / lines.size())
                .as("recall; missed: %s", missed)
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void nothingHarmlessIsFound() {
        List<String> lines = HARMLESS.lines().toList();
        List<String> found = lines.stream()
                .filter(line -> !hits(line).isEmpty())
                .map(line -> line + " " + hits(line))
                .toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        assertThat((double) found.size() / lines.size())
                .as("rate of false hits: %s", found)
                .isLessThanOrEqualTo(0);
    }

    /** The contracts of councils on Find a Tender, out of which everyone was taken but a placeholder. */
    @Test
    void whatCouncilsPublishedWithoutPeopleHasNearlyNoHits() {
        List<JsonNode> contracts = OcdsReleases.contracts().stream()
                .<JsonNode>map(Json.mapper()::valueToTree)
                .toList();
        List<JsonNode> hits = contracts.stream()
                .filter(contract -> !contract.toString().contains("person@example.org"))
                .filter(contract -> !SCAN.of(contract).isEmpty())
                .toList();

        assertThat(contracts).hasSizeGreaterThan(300);
        assertThat((double) hits.size() / contracts.size()).isLessThan(0.01);
    }

    private static boolean isFound(String line) {
        String[] parts = line.split(" ", 3);
        return hits(parts[2]).stream()
                .anyMatch(hit -> hit.kind().word().equals(parts[0])
                        && hit.certainty().word().equals(parts[1]));
    }

    private static List<PersonalDataHit> hits(String text) {
        return SCAN.of(JsonNodeFactory.instance.objectNode().put("description", text));
    }
}
