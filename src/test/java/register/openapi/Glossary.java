package register.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Descriptions of the members that no list of fields describes: in one schema, or in every one. */
public final class Glossary {
    private static final Map<String, String> SENTENCES = """
            url=Where to read it.
            at=The position in the log that it is read at.
            entry=The entry that published it.
            links=Links to related addresses, by relation.
            missing=The fields that have no value, and why.
            register=The path of the register.
            withdrawn=True if the entry withdrew the record.
            Contract.contact=The team that is responsible for it, and its role mailbox.
            Contract.period=When it starts and ends.
            Contract.award=What decides which notices it needs.
            PublishedContract.award=What decides which notices it needs.
            AnsweredQuestion.because=Why it was judged so, in a sentence.
            AnsweredQuestion.precedents=Similar questions that were answered or refused before. They are for \
            reading, and are not answers themselves.
            AnsweredQuestion.entries=The entries that answer some of it, best first. Empty if nothing that is \
            published does.
            AnsweredQuestion.gaps=What it asks for that no entry has, and why. What a single entry does not have is \
            in the gaps of that entry.
            AnsweredQuestion.judgement=How far published entries answer it.
            AnsweredQuestion.number=Its number in the letter.
            AnsweredQuestion.text=The question.
            AnsweredQuestion.context=The headings and the questions that it depends on, outermost first.
            Answers.disclosure=The response as an item of the register of disclosures, for an officer to complete. \
            Absent if there is no `request`, or nothing is answered.
            Answers.incomplete=Why more may be published than was found; absent where nothing more would be found.
            Answers.ignored=The parts of the letter that are not questions: how many of each kind, never their text.
            Answers.letter=The draft of the response as plain text, for an officer to complete.
            Answers.notes=Notes that help the officer to complete it, as plain text.
            Answers.questions=In the order of the letter.
            Answers.received=The day the request was received.
            Answers.regime=The law it is answered under.
            Answers.request=The council's reference for the request.
            Answers.responses=One for each question, to paste into the officer's own letter.
            Answers.today=The day of the response.
            AnswersWanted.letter=The letter as it was written. Give either this or `questions`.
            AnswersWanted.questions=The questions one by one, up to 100. Each must be complete in itself.
            AnswersWanted.received=The day it was received. Entries are given as at that day.
            AnswersWanted.regime=`FOIA` or `EIR`. The default is `FOIA`.
            AnswersWanted.request=The council's reference for the request.
            YearOnYearChange.after=The newest figure.
            YearOnYearChange.before=The figure from the year before.
            YearOnYearChange.difference=The newest figure minus the figure from the year before. For shares, in \
            percentage points.
            YearOnYearChange.dimensions=The part of the whole that the figures are of.
            YearOnYearChange.direction=Which way the figure went.
            YearOnYearChange.from=The period in the year before.
            YearOnYearChange.percent=The difference as a percentage of the older figure. Absent for shares, for yes \
            and no, and if the older figure is not above zero.
            YearOnYearChange.sentence=The change in words.
            YearOnYearChange.to=The newest period.
            YearOnYearChange.verdict=Whether it is better or worse, if the measure has a direction that is better.
            ComparedFigures.dimensions=The part of the whole that the figures are of.
            ComparedFigures.period=The label of the period.
            ComparedFigures.values=By the name of the measure. Absent for a measure that has no observation there.
            ComparedFiguresSide.url=Where to read the measure.
            ComparedFiguresSide.measure=Its name in addresses.
            ComparedFiguresSide.name=The title of the measure.
            ComparedFiguresSide.unit=The unit of the measure.
            ComparedFiguresValue.url=Where to read the figure.
            ComparedFiguresValue.bound=What is known of a value that is not exact.
            ComparedFiguresValue.markers=Markers that explain the figure, in shorthand.
            ComparedFiguresValue.missing=Why there is no value, if there is none.
            ComparedFiguresValue.text=The value, or what is known of it, in words.
            ComparedFiguresValue.value=In the unit of the measures.
            Comparison.items=Newest period first.
            Contract.procurement=How the contract was awarded.
            Contract.review=When it is reviewed next.
            Contract.source=The response in which the council published it.
            Contract.value=What the contract is worth.
            ContractCategory.description=What the code stands for.
            ContractCategory.id=The code, like `64216000`.
            ContractCategory.scheme=The classification: `CPV`.
            ContractDocument.documentType=The kind of document.
            ContractDocument.title=The title of the document.
            ContractDocument.url=Where it is published.
            Council.licence=The name of the licence.
            Council.licenceUrl=Where to read the licence.
            Council.name=The name of the council, as in its letters.
            CostEstimate.cost=At £25 an hour.
            CostEstimate.limit=The limit of section 12. Absent under the EIR.
            DerivedLink.formula=The names of the measures that it is calculated from.
            DerivedLink.measure=Its name in addresses.
            DerivedLink.name=The title of the measure.
            DerivedLink.unit=The unit of the measure.
            FieldDifference.after=The new value. Absent if there is none.
            FieldDifference.before=The previous value. Absent if there was none.
            FieldDifference.field=The name of the field, like `period.end`. A list is one field.
            DueDate.extension=The latest day, if more time can be taken. Absent if its bank holidays are not known \
            yet.
            DueDate.review=Absent if no review was asked for.
            DueDate.safe=An earlier day, if the due date depends on a day that could be disputed.
            Exemptions.items=The grounds.
            Extension.state=Whether the extension has been used.
            Extension.until=When the contract then ends.
            Facet.records=The number of records with the value.
            Fault.detail=What is wrong, and what would be right.
            Fault.pointer=The field that is wrong, as a JSON pointer (RFC 6901). Absent if it is the whole item, or a parameter.
            Fault.parameter=The parameter of the address that is wrong. Absent if the error is in the request body.
            SearchHitInRegister.url=The list of all of them.
            SearchHitInRegister.similar=True if nothing matches, and these are records with similar names.
            SearchHitInRegister.sorted=How they are sorted: by relevance, or newest first if there are too many \
            matches.
            SearchHitInRegister.title=The title of the register.
            SearchHitInRegister.total=The number of records that match.
            SearchHitMatch.field=The name of the field.
            SearchHitMatch.label=The label of the field.
            SearchHitMatch.text=The text around the words.
            Gap.label=The label of the field.
            Gap.missing=Why the entry has no value.
            Ground.kind=An exemption, an exclusion or another ground. Absent if it is a duty.
            Ground.status=Whether the public interest can outweigh it. Absent if it is a duty.
            ImportFile.name=The name of the file. Absent if it was uploaded without one.
            ImportFile.entries=The numbers of the first and the last entry that the import made.
            ImportFile.progress=How many of its records have been checked.
            ImportFile.report=How it was read, and its outcomes. Absent until the check has finished.
            ImportFile.settings=How to read it, if it was uploaded with a mapping.
            ImportFile.state=`checking`, `checked`, `applying`, `applied` or `failed`. A file whose import was \
            refused is `checked`, and `problem` has the reason.
            ImportOutcome.key=Identifies the record in its register. Absent if the file does not.
            ImportReport.headings=The first headings between rows, if nobody has said yet what they are
            ImportReport.causes=Why records are refused, each reason once, the most frequent first.
            ImportReport.columns=The columns of a spreadsheet, with the field that each is read as.
            ImportReport.encoding=The encoding of its text.
            ImportReport.format=`csv`, `xlsx`, `ods` or `ndjson`.
            ImportReport.headerRow=The number of the row with the headers. 0 if no row has them.
            ImportReport.sheet=The name of the sheet of a workbook that was read.
            ImportReport.sheets=The names of all sheets of a workbook.
            ImportReport.unclear=Whether you need to say what some columns are.
            ImportReport.unread=The columns that were not read, with their first values. Absent if all were read.
            ImportReport.mapping=The settings to read similar files the same way. Save them at `/mappings`.
            ImportReportReadColumn.field=The field it is read as. Absent if it is not read.
            ImportReportReadColumn.header=The header as it is written.
            ImportReportReadColumn.letter=The letter of the column in a spreadsheet.
            ImportReportReadColumn.match=How the field was found.
            ImportReportReadColumn.offered=The fields it could be, if it is not read.
            ImportReportReadColumn.unclear=Whether it has values and you need to say what they are.
            ImportReportReadColumn.unique=Whether its values are different in every row, if no column has the \
            reference.
            ImportReportReadColumn.values=Its first different values.
            Link.text=The text of the link.
            Mapping.settings=How it reads a file.
            ColumnSettings.ongoing=Words in this column of dates that mean there is no end.
            ColumnSettings.unit=What the amounts of this column are counted in. `ones` is for a column of pounds in \
            a file of thousands.
            ColumnSettings.vat=Whether the amounts of this column include VAT.
            MappingSettings.columnSettings=How single columns are written, by header or letter. This counts before \
            what is said of the whole file.
            MappingSettings.columns=From a header, or the letter of a column, to the field that it is read as. Null \
            if it is not read.
            MappingSettings.constants=Fields that have the same value in every row, and no column.
            MappingSettings.dates=Whether the day or the month comes first, if the dates do not show it.
            MappingSettings.headerRow=The number of the row with the headers, if it is not found automatically. 0 if \
            no row has them.
            MappingSettings.headings=What headings between rows are: a field, such as `department`, or `none` to leave them out
            MappingSettings.leaveOutUnread=Whether to ignore columns that are not understood, because none is a \
            field of the register.
            MappingSettings.ongoing=Words in columns of dates that mean there is no end.
            MappingSettings.readHidden=Whether to read hidden rows and columns of a workbook too.
            MappingSettings.reference=The columns that the reference is made from, if no column has it.
            MappingSettings.separator=The character between cells, if it is not found automatically.
            MappingSettings.sheet=The sheet of a workbook to read, if it is not the first.
            MappingSettings.unit=The unit of amounts, if no header has it.
            LeftOut.count=How many there are.
            LeftOut.kind=Why it is not a question.
            Measure.source=The response in which the council published it.
            Measure.threshold=The time within which something counts as done.
            Missing.because=Why there is no value.
            Missing.explanation=The reason in a sentence.
            Missing.field=The name of the field, like `period.end`.
            Missing.section=The section of FOIA or the EIR, like `43(2)`, if it is withheld.
            Missing.until=When the value is expected.
            Money.amount=In whole units and pence.
            Money.currency=ISO 4217, like `GBP`.
            Observation.bound=What is known of a value that is not exact.
            Observation.source=The response in which the council published it.
            ImportOutcome.cells=The cells the record was read from, if it is added or changed.
            OutcomeCell.column=The letter of the column.
            OutcomeCell.field=The field it was read as.
            OutcomeCell.row=The number of the row in a spreadsheet.
            OutcomeCell.value=The value in the file.
            RefusalCause.column=Its letter and its header. Absent if it is about whole rows.
            RefusalCause.count=The number of cells.
            RefusalCause.detail=What is wrong with the first of them, and what to do.
            RefusalCause.rows=The first rows with the error.
            ReadField.change=The published value and the value that would be published. Absent if nothing was read \
            from the cells.
            OutcomeError.column=Its letter and its header, like `C (End date)`. Absent if it is the whole row.
            OutcomeError.detail=What is wrong, and what to do.
            OutcomeError.field=The field the cell is read as.
            OutcomeError.row=The number of the row in a spreadsheet, or of the line in a file of lines.
            OutcomeError.value=The value of the cell. Absent if it may be personal.
            Pointer.asAt=The day of the permanent link.
            Pointer.asOf=The day the information dates from, if that is before the entry.
            Pointer.gaps=What was asked for and the entry does not have, so that section 21 cannot cover it.
            Pointer.pinned=A permanent link to the entry as at that day.
            Pointer.reference=Finds the entry in its register without the link.
            Pointer.registerTitle=The title of the register.
            Pointer.values=The information that was asked for, in words.
            Pointer.self=A link to the entry as it is now.
            Pointer.title=The title of the entry.
            Pointer.reasons=Why it was found, the most important reason first.
            Precedent.answer=The answer in the council's words. Absent if there was none.
            Precedent.asked=The question in the council's words.
            Precedent.number=The number of the question in that request.
            Precedent.outcome=The outcome, in words.
            Precedent.pinned=A permanent link to it.
            Precedent.request=The council's reference for the request.
            Precedent.responded=The day of that response.
            Precedent.sections=The sections that the response cites.
            Problem.detail=What is wrong in this case. Absent if the title is enough.
            Problem.errors=All errors, if there are several or they are in the request body.
            Problem.parameter=The parameter or the header that is wrong.
            Problems.items=The kinds of refusal.
            ImportChoice.id=Sent back in `choices` of the mapping, with the value of an option.
            ImportChoice.question=What to choose, in words. For a field that differs, its name.
            ImportChoice.options=What can be chosen.
            ImportChoice.likely=The value of the option that most speaks for: the only record that has everything in common, or the newer value. Absent if there is none.
            ImportChoice.chosen=The value of the option that applies. Absent if the record is refused until you choose.
            ImportOption.value=Sent back to choose it: `new`, `leave` or the key of a record; or `register` or `notice`.
            ImportOption.text=In words.
            ImportOutcome.choices=What a person has to choose, or can choose, before the record is imported.
            MappingSettings.choices=What was chosen, by the `id` of each choice of an outcome.
            Performance.indicators=The key performance indicators that were agreed.
            Performance.failures=The failures to perform the contract that were published.
            PerformanceFailure.requirement=What was not carried out.
            PerformanceFailure.description=What happened.
            PerformanceFailure.decided=When the council decided that it was not carried out.
            PerformanceFailure.penalty=What the supplier had to pay.
            PerformanceFailure.partialTermination=Which part of the contract was ended for it.
            PerformanceFailure.notice=The number of the notice.
            PerformanceIndicator.id=The number of the indicator in the notices.
            PerformanceIndicator.title=What is measured.
            PerformanceIndicator.description=How it is measured.
            PerformanceIndicator.ratings=How the supplier was rated by it, one for each period.
            PerformanceRating.from=The first day of the period.
            PerformanceRating.to=The last day of the period.
            PerformanceRating.grade=`met` is good, `slightlyBelow` is approaching target, `below` requires improvement, and \
            `significantlyBelow` is inadequate.
            PerformanceRating.result=The result in words or figures.
            PerformanceRating.notice=The number of the notice.
            PerformanceRating.published=The day of the notice.
            ProcurementNotice.published=The day on which it was published.
            ProcurementNotice.contract=The id of the contract in the notice.
            ProcurementNotice.gave=The fields of the record that come from it.
            ProcurementNotice.id=The number of the notice.
            ProcurementNotice.type=The type of notice, like `UK7`.
            ProcurementNotice.url=Where it is published.
            Question.publicInterest=How the public interest was weighed, if the ground is qualified.
            MeasureView.derived=How its values are calculated. Absent for a measure that is published.
            MeasureView.entry=The entry that published the measure. Absent for one that is calculated.
            MeasureView.source=The response in which the council published it.
            MeasureView.threshold=The time within which something counts as done.
            ObservationView.bound=What is known of a value that is not exact.
            ObservationView.derived=How it is calculated. Absent for one that is published.
            ObservationView.source=The response in which the council published it.
            ComputedObservationMeaning.marker=The marker in place of a figure, or beside it.
            ComputedObservationMeaning.meaning=What the marker means.
            ComputedObservationMeaning.text=The marker in words.
            Redacted.items=The redaction of each entry that information was removed from.
            RedactionRequest.entry=The number of the entry.
            RedactionRequest.everywhere=Whether to remove it wherever the record's history has the same value.
            RedactionRequest.fields=JSON pointers (RFC 6901), like `/description`. Leave it out to remove the whole \
            item.
            RedactionRequest.ground=The law that requires it, like `UK GDPR Article 17(1)(d)`. It is published.
            RedactionRequest.section=The section of FOIA or the EIR that it is withheld under from now on, like \
            `40(2)`.
            Remark.figures=The figures that were compared.
            Remark.kind=What was noticed.
            Remark.sentence=What was noticed, with both figures.
            RemarkCompared.label=The title of the figure.
            RemarkCompared.observation=The name of the observation. Absent for a figure that the service calculated.
            RemarkCompared.value=Absent if the observation has none.
            Removed.entry=The number of the entry that removed it.
            Removed.fields=JSON pointers (RFC 6901). Absent if the whole item was removed.
            Removed.ground=The law that requires it.
            Removed.reason=Given by the person who removed it.
            Removed.recordedAt=When it was removed, in UTC.
            FieldAnswer.field=The name of the field, like `suppliers`.
            FieldAnswer.label=The label of the field.
            FieldAnswer.value=The value in words.
            Source.disclosure=The reference of the response.
            Source.question=The question of the response, like `16a`.
            Start.council=The council whose register this is, and the licence.
            SummaryGroupAdded.average=Only counts records with a value. Absent if none has one, or if an average \
            would be misleading.
            SummaryGroupAdded.because=Why the sum or the average would be misleading. Absent if neither would be.
            SummaryGroupAdded.missing=The number of records without a value.
            SummaryGroupAdded.count=The number of records with a value.
            SummaryGroupAdded.sum=Only counts records with a value. Absent if none has one, or if a sum would be \
            misleading.
            Supplier.identifiers=Its identifiers in public registers of organisations, the company number first.
            Supplier.name=The name of the supplier.
            Supplier.scale=The size of the supplier.
            Supplier.vcse=Whether it is a voluntary, community or social enterprise.
            SupplierIdentifier.id=The number.
            SupplierIdentifier.scheme=The code of the register of organisations at org-id.guide, like `GB-COH`.
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
