package register.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of the members that no catalogue of fields describes: in one schema, or wherever they stand. */
public final class Glossary {
    private static final Map<String, String> SENTENCES = """
            url=Where it is read.
            at=The position of the log that it is seen from.
            entry=The entry that says it.
            links=Where to go from here, by relation.
            missing=What is not said, and why.
            register=By its path.
            withdrawn=True where the entry withdrew the record.
            Contract.contact=The team that answers for it, and its role mailbox.
            Contract.period=When it starts and ends.
            AnsweredQuestion.because=Why it was judged so, in a sentence.
            AnsweredQuestion.precedents=Questions like it that were answered or refused before, to be read; no answer of their own.
            AnsweredQuestion.entries=Those that tell something of what it asks, best first; none where nothing that is published does.
            AnsweredQuestion.gaps=What it asks and no entry tells, and why; what an entry itself does not tell is among the gaps of the entry.
            AnsweredQuestion.judgement=How far what is published answers it.
            AnsweredQuestion.number=As the requester has it.
            AnsweredQuestion.text=The question.
            AnsweredQuestion.context=The headings and the questions that it depends on, outermost first.
            Answers.disclosure=The response as an item of the register of disclosures, for an officer to complete; absent where \
            `request` was not said, or nothing is answered.
            Answers.ignored=What of the letter asks nothing: how often what kind, and never what it said.
            Answers.letter=The draft of the response as plain text, for an officer to complete.
            Answers.notes=What helps the officer to complete it, as plain text.
            Answers.questions=In the order of the letter.
            Answers.received=The day that the request came in.
            Answers.regime=The law that it is answered under.
            Answers.request=The council's own reference of the request.
            Answers.responses=One for each question, to be pasted into a letter of the officer's own.
            Answers.today=The day of the response.
            AnswersWanted.letter=As it was written; either this or `questions`.
            AnswersWanted.questions=One by one, each of which stands alone; at most 100.
            AnswersWanted.received=The day that it came in: entries are given as they stood then.
            AnswersWanted.regime=`FOIA` or `EIR`; `FOIA` where it is not said.
            AnswersWanted.request=The council's own reference of the request.
            YearOnYearChange.after=The newest figure.
            YearOnYearChange.before=The figure of a year before.
            YearOnYearChange.difference=The newest figure less that of a year before; of a share, in percentage points.
            YearOnYearChange.dimensions=What part of the whole the figures are of.
            YearOnYearChange.direction=Which way the figure went.
            YearOnYearChange.from=The period of a year before.
            YearOnYearChange.percent=The difference as a percentage of the older figure; absent of shares, of yes and no, and where that \
            figure is not above zero.
            YearOnYearChange.sentence=All of it in words.
            YearOnYearChange.to=The newest period.
            YearOnYearChange.verdict=Whether it is better or worse, where the measure says which way is better.
            ComparedFigures.dimensions=What part of the whole the figures are of.
            ComparedFigures.period=By its label.
            ComparedFigures.values=By the names of the measures; none of a measure that has no observation there.
            ComparedFiguresSide.url=Where it is read.
            ComparedFiguresSide.measure=Its name in addresses.
            ComparedFiguresSide.name=What people call it.
            ComparedFiguresSide.unit=What it is counted in.
            ComparedFiguresValue.url=Where the figure is read.
            ComparedFiguresValue.bound=What is known of a value that is not given exactly.
            ComparedFiguresValue.markers=What to know of the figure, in shorthand.
            ComparedFiguresValue.missing=Why there is no value, where there is none.
            ComparedFiguresValue.text=The value, or what is known of it, in words.
            ComparedFiguresValue.value=In the unit of the measures.
            Comparison.items=Newest period first.
            Contract.procurement=How it came about.
            Contract.review=When it is looked at again.
            Contract.source=The response in which the council said it.
            Contract.value=What it is worth.
            ContractCategory.description=What the code stands for.
            ContractCategory.id=The code, such as `64216000`.
            ContractCategory.scheme=The classification: `CPV`.
            ContractDocument.documentType=What it is of the contract.
            ContractDocument.title=What it is called.
            ContractDocument.url=Where it is published.
            Council.licence=By name.
            Council.licenceUrl=Where the licence is read.
            Council.name=As it signs its letters.
            CostEstimate.cost=At £25 an hour.
            CostEstimate.limit=Of section 12; absent under the EIR.
            DerivedLink.formula=In the names of the measures that it is reckoned from.
            DerivedLink.measure=Its name in addresses.
            DerivedLink.name=What people call it.
            DerivedLink.unit=What it is measured in.
            FieldDifference.after=What it is; absent where it is said no longer.
            FieldDifference.before=What it was; absent where it was not said.
            FieldDifference.field=By name, such as `period.end`; a list is one field.
            DueDate.extension=The latest day where more time may be taken; absent where its bank holidays are not known yet.
            DueDate.review=Absent where none was asked for.
            DueDate.safe=An earlier day, where the due date rests on a day that could be disputed.
            Exemptions.items=The grounds.
            Extension.state=What became of the right.
            Extension.until=When the contract then ends.
            Facet.records=How many have it.
            Fault.detail=What is wrong and what would be right.
            Fault.pointer=The member that is at fault, as a JSON pointer (RFC 6901); absent where it is the whole.
            SearchHitInRegister.url=Where all of them are listed.
            SearchHitInRegister.similar=Whether nothing has the words, and these have names that are spelt alike.
            SearchHitInRegister.sorted=How: by relevance, or the newest first where too many fit to weigh them all.
            SearchHitInRegister.title=What people call the register.
            SearchHitInRegister.total=How many records fit.
            SearchHitMatch.field=By name.
            SearchHitMatch.label=What people call the field.
            SearchHitMatch.text=What it says about the words.
            Gap.label=What people call the field.
            Gap.missing=Why the entry does not say it.
            Ground.kind=An exemption, an exclusion or another; absent where it is a duty.
            Ground.status=Whether the public interest can outweigh it; absent where it is a duty.
            ImportFile.name=Of the file; absent where it was sent without one.
            ImportFile.entries=The numbers of the first and the last entry that it led to.
            ImportFile.progress=How many of its records have been compared.
            ImportFile.report=How it was read and what it comes to; absent while it has not been tried to the end.
            ImportFile.settings=How it was to be read, where it was sent with a mapping.
            ImportFile.state=How far it has come: `checking`, `checked`, `applying`, `applied` or `failed`. One that could not be \
            taken in is `checked`, and `problem` says why.
            ImportOutcome.key=Tells the records of the register apart; absent where the file does not say which it is.
            ImportReport.causes=Why records are refused, each reason once, the commonest first.
            ImportReport.columns=Those of a spreadsheet, with the field that each is read as.
            ImportReport.encoding=Of its text.
            ImportReport.format=`csv`, `xlsx`, `ods` or `ndjson`.
            ImportReport.headerRow=The number of the row with the headers; 0 where no row has them.
            ImportReport.sheet=The name of the sheet of a workbook that was read.
            ImportReport.sheets=The names of all sheets of a workbook.
            ImportReport.unclear=Whether somebody has to say what some columns are.
            ImportReport.unread=Columns that were not read, with their first values; absent where all were.
            ImportReport.mapping=Reads a file like it the same way; to be kept at `/mappings`.
            ImportReportReadColumn.field=That it is read as; absent where it is read as none.
            ImportReportReadColumn.header=As it is written.
            ImportReportReadColumn.letter=As a spreadsheet program shows it.
            ImportReportReadColumn.match=How the field was found.
            ImportReportReadColumn.offered=The fields that it may be, where it is not read.
            ImportReportReadColumn.unclear=Whether it has values and nobody knows what they are.
            ImportReportReadColumn.unique=Whether its values are different in every row, where no column has the reference.
            ImportReportReadColumn.values=The first different ones.
            Link.text=What is written.
            Mapping.settings=How a file is read by it.
            MappingSettings.columns=From a header, or the letter of a column, to the field that it is read as; null where it is not read.
            MappingSettings.constants=Fields that every row says the same of, though no column does.
            MappingSettings.dates=Whether the day or the month stands first, where the dates do not show it.
            MappingSettings.headerRow=The number of the row that has the headers, where it is not found by itself; 0 where none has.
            MappingSettings.leaveOutUnread=Whether columns that are not understood are left out, as none is a field of the register.
            MappingSettings.ongoing=Words in columns of dates that mean that there is no end.
            MappingSettings.readHidden=Whether hidden rows and columns of a workbook are read too.
            MappingSettings.reference=The columns that the reference is made from, where none has it.
            MappingSettings.separator=What stands between cells, where it is not found by itself.
            MappingSettings.sheet=The sheet of a workbook that is read, where it is not the first.
            MappingSettings.unit=What amounts are counted in, where no header says it.
            LeftOut.count=How often it is there.
            LeftOut.kind=Why it is no question.
            Measure.source=The response in which the council said it.
            Measure.threshold=The time within which something counts as done.
            Missing.because=Why it is not said.
            Missing.explanation=In a sentence.
            Missing.field=By name, such as `period.end`.
            Missing.section=Of FOIA or the EIR, such as `43(2)`, where it is withheld.
            Missing.until=When it is expected to be said.
            Money.amount=In whole units and pence.
            Money.currency=ISO 4217, such as `GBP`.
            Observation.bound=What is known of a value that is not given exactly.
            Observation.source=The response in which the council said it.
            ImportOutcome.cells=That a record was read from, if it is added or changed.
            OutcomeCell.column=Its letter.
            OutcomeCell.field=That it was read as.
            OutcomeCell.row=As a spreadsheet program counts it.
            OutcomeCell.value=As the file has it.
            RefusalCause.column=Its letter and its header; absent where it is about whole rows.
            RefusalCause.count=Of cells.
            RefusalCause.detail=What is wrong with the first of them, and what to do about it.
            RefusalCause.rows=The first of them.
            ReadField.change=What is published and what would be; absent where nothing was read from the cells.
            OutcomeError.column=Its letter and its header, such as `C (End date)`; absent where it is the whole row.
            OutcomeError.detail=What is wrong and what to do about it.
            OutcomeError.field=That the cell is read as.
            OutcomeError.row=As a spreadsheet program counts it; the line of a file of lines.
            OutcomeError.value=As the cell has it; absent where it may be personal.
            Pointer.asAt=The day that the pinned address shows the entry as at.
            Pointer.asOf=Of what day what it says is, where that is older than the entry.
            Pointer.gaps=What was asked for and it does not say, so that section 21 cannot cover it.
            Pointer.pinned=Where it stands for good, as at that day.
            Pointer.reference=That finds it in its register without the link.
            Pointer.registerTitle=What people call the register.
            Pointer.values=What was asked for, in its words.
            Pointer.self=Where it stands, as it is now.
            Pointer.title=What people call the entry.
            Pointer.reasons=Why it was found, the weightiest first.
            Precedent.answer=In the council's words; absent where it said none.
            Precedent.asked=In the council's words.
            Precedent.number=Of the question in that request.
            Precedent.outcome=What became of it, in words.
            Precedent.pinned=Where it stands for good.
            Precedent.request=That it was a part of, by the council's reference.
            Precedent.responded=The day of that response.
            Precedent.sections=That the response named.
            Problem.detail=What is wrong in this case; absent where the title says it all.
            Problem.errors=Everything that is wrong within what was sent.
            Problem.parameter=The parameter or the header that is at fault.
            Problems.items=The kinds of refusal.
            ProcurementNotice.id=Its number.
            ProcurementNotice.type=Of notice, such as `UK7`.
            ProcurementNotice.url=Where it is published.
            Question.publicInterest=How it was weighed, where the ground is qualified.
            MeasureView.derived=How its values are reckoned; absent of a measure that is published.
            MeasureView.entry=The entry that says the measure; absent of one that is reckoned.
            MeasureView.source=The response in which the council said it.
            MeasureView.threshold=The time within which something counts as done.
            ObservationView.bound=What is known of a value that is not given exactly.
            ObservationView.derived=How it is reckoned; absent of one that is published.
            ObservationView.source=The response in which the council said it.
            ComputedObservationMeaning.marker=That stands in the place of a figure, or beside it.
            ComputedObservationMeaning.meaning=In a sentence.
            ComputedObservationMeaning.text=As people read it.
            Redacted.items=An entry for each that something was removed from, which says so.
            RedactionRequest.entry=The number of the entry that says it.
            RedactionRequest.everywhere=Whether it is removed wherever the record's history says the same.
            RedactionRequest.fields=As JSON pointers (RFC 6901), such as `/description`; none for all that it says.
            RedactionRequest.ground=In law, such as `UK GDPR Article 17(1)(d)`; it is published.
            RedactionRequest.section=Of FOIA or the EIR, under which it is withheld from now on, such as `40(2)`.
            Remark.figures=The figures that were compared.
            Remark.kind=What was noticed.
            Remark.sentence=What was noticed, with both figures.
            RemarkCompared.label=What people call it.
            RemarkCompared.observation=The one that says it, by its name; absent of a figure that the service reckoned.
            RemarkCompared.value=Absent where the observation has none.
            Removed.entry=The number of the entry that says so.
            Removed.fields=As JSON pointers (RFC 6901); absent where all of it was removed.
            Removed.ground=In law.
            Removed.reason=Given by whoever removed it.
            Removed.recordedAt=When, in UTC.
            FieldAnswer.field=By name, such as `suppliers`.
            FieldAnswer.label=What people call the field.
            FieldAnswer.value=In words.
            Source.disclosure=The reference of the response.
            Source.question=Of the response, such as `16a`.
            Start.council=Whose register it is, and on what terms it may be used again.
            SummaryGroupAdded.average=Over those that say it; absent where none does, and where a mean would mislead.
            SummaryGroupAdded.because=Why the sum or the average would mislead; absent where neither would.
            SummaryGroupAdded.missing=How many do not say it.
            SummaryGroupAdded.count=How many say it.
            SummaryGroupAdded.sum=Over those that say it; absent where none does, and where a sum would mislead.
            Supplier.identifiers=In public registers of organisations, the company number first.
            Supplier.name=Of the firm.
            Supplier.scale=The size of the firm.
            Supplier.vcse=Whether it is a voluntary, community or social enterprise.
            SupplierIdentifier.id=The number.
            SupplierIdentifier.scheme=The register of organisations, by its code at org-id.guide, such as `GB-COH`.
            """.lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

    private Glossary() {}

    /** Describes the members that nothing else has described. */
    public static void describe(Map<String, Schema<?>> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((member, said) -> describe(name, member, said));
            }
        });
    }

    private static void describe(String schema, String name, Schema<?> member) {
        if (member.getDescription() == null) {
            member.setDescription(sentence(schema, name));
        }
    }

    /** What is published has the members of what was said. */
    private static @Nullable String sentence(String schema, String member) {
        String own = SENTENCES.get(schema + "." + member);
        String said = SENTENCES.get(schema.replaceFirst("^Published", "") + "." + member);
        return own != null ? own : said != null ? said : SENTENCES.get(member);
    }
}
