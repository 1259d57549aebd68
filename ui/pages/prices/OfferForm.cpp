// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/OfferForm.h"

#include "ui/models/Workspace.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace shortlist {

namespace {

bool isOneOf(PriceModel model, const std::vector<PriceModel> &models)
{
    return std::find(models.begin(), models.end(), model) != models.end();
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::spacing());
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return form;
}

} // namespace

OfferForm::OfferForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::spacing() * 3);
    for (const auto add : {&OfferForm::addHead, &OfferForm::addTerms, &OfferForm::addRecord}) {
        QFormLayout *form = makeForm();
        columns->addLayout(form, 1);
        (this->*add)(form);
    }
    m_hint = makePlainLabel(this, QStringLiteral("offerModelHint"));
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_problem = makePlainLabel(this, QStringLiteral("offerProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addLayout(columns);
    layout->addWidget(m_hint);
    layout->addWidget(m_problem);
    refresh();
}

void OfferForm::addField(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                         Field field)
{
    field.edit = new QLineEdit(this);
    field.form = form;
    field.edit->setObjectName(name);
    field.edit->setPlaceholderText(placeholder);
    field.edit->installEventFilter(this);
    form->addRow(label, field.edit);
    m_fields.push_back(field);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { commitField(field); });
}

void OfferForm::addNumber(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                          const QString &undo, Decimal Offer::*member, std::initializer_list<PriceModel> models)
{
    Field field;
    field.undo = undo;
    field.shown = [member](const Offer &offer) { return price_words::number(offer.*member); };
    field.store = [member](Offer &offer, const QString &text) -> Result<> {
        const Result<Decimal> number =
            member == &Offer::indexation ? price_words::readSignedNumber(text) : price_words::readNumber(text);
        if (!number)
            return tl::unexpected<Error>(number.error());
        offer.*member = *number;
        return {};
    };
    // What another model left behind counts, so that it is shown; a trigger is a hybrid's alone.
    field.applies = [member, wanted = std::vector<PriceModel>(models)](const Offer &offer) {
        return wanted.empty() || isOneOf(offer.model, wanted) ||
               (member != &Offer::trigger && !(offer.*member).isZero());
    };
    addField(form, label, name, placeholder, field);
}

void OfferForm::addText(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                        const QString &undo, QString Offer::*member, std::initializer_list<PriceModel> models)
{
    Field field;
    field.undo = undo;
    field.shown = [member](const Offer &offer) { return offer.*member; };
    field.store = [member](Offer &offer, const QString &text) -> Result<> {
        offer.*member = text.simplified();
        return {};
    };
    field.applies = [member, wanted = std::vector<PriceModel>(models)](const Offer &offer) {
        return wanted.empty() || isOneOf(offer.model, wanted) || !(offer.*member).isEmpty();
    };
    addField(form, label, name, placeholder, field);
}

void OfferForm::addDate(QFormLayout *form, const QString &label, const QString &name, const QString &undo,
                        QDate Offer::*member)
{
    auto *field = new DateField(this);
    field->setObjectName(name);
    form->addRow(label, field);
    m_dates.emplace_back(field, member);
    connect(field, &DateField::dateEdited, this, [this, undo, member](const QDate &date) {
        write(undo, [member, &date](Offer &changed) -> Result<> {
            changed.*member = date;
            return {};
        });
    });
}

void OfferForm::addHead(QFormLayout *form)
{
    Field name;
    name.undo = tr("Rename the offer “%1”");
    name.shown = [](const Offer &offer) { return offer.name; };
    name.store = [](Offer &offer, const QString &text) -> Result<> {
        if (text.simplified().isEmpty())
            return fail(ErrorCode::BadInput, tr("An offer needs a name; it keeps its old one."));
        offer.name = text.simplified();
        return {};
    };
    name.applies = [](const Offer &) { return true; };
    addField(form, tr("&Offer:"), QStringLiteral("offerName"), QString(), name);

    m_model = new QComboBox(this);
    m_model->setObjectName(QStringLiteral("offerModel"));
    for (const PriceModel model : price_words::kAllModels)
        m_model->addItem(price_words::model(model), static_cast<int>(model));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumContentsLength(12);
    form->addRow(tr("&Model:"), m_model);
    connect(m_model, &QComboBox::activated, this, [this] {
        write(tr("Set the model of “%1”"), [this](Offer &changed) -> Result<> {
            changed.model = static_cast<PriceModel>(m_model->currentData().toInt());
            return {};
        });
    });

    Field currency;
    currency.undo = tr("Set the currency of “%1”");
    currency.shown = [](const Offer &offer) { return offer.currency; };
    currency.store = [this](Offer &offer, const QString &text) -> Result<> {
        const Result<QString> code = price_words::readCurrency(text);
        if (!code)
            return tl::unexpected<Error>(code.error());
        offer.currency = *code == m_workspace.snapshot().need().currency ? QString() : *code;
        return {};
    };
    currency.applies = [](const Offer &) { return true; };
    addField(form, tr("&Currency:"), QStringLiteral("offerCurrency"), QString(), currency);
    addDate(form, tr("&Received:"), QStringLiteral("offerReceived"), tr("Set when “%1” was received"),
            &Offer::received);
    addDate(form, tr("&Valid until:"), QStringLiteral("offerValidUntil"), tr("Set how long “%1” is valid"),
            &Offer::validUntil);
    m_counts = new QCheckBox(tr("This offer is compared"), this);
    m_counts->setObjectName(QStringLiteral("offerCounts"));
    form->addRow(QString(), m_counts);
    connect(m_counts, &QCheckBox::clicked, this, [this](bool checked) {
        if (checked)
            price_edits::letCount(m_workspace, m_provider, m_id);
        else
            write(tr("Leave the offer “%1” out of the comparison"), [](Offer &changed) -> Result<> {
                changed.counts = false;
                return {};
            });
        refresh();
    });
}

void OfferForm::addTerms(QFormLayout *form)
{
    using enum PriceModel;
    addNumber(form, tr("&Indexation, % a year:"), QStringLiteral("offerIndexation"), tr("none"),
              tr("Set the indexation of “%1”"), &Offer::indexation, {});
    Field from;
    from.undo = tr("Set from when “%1” is indexed");
    from.shown = [](const Offer &offer) { return QLocale().toString(offer.indexedFrom); };
    from.store = [](Offer &offer, const QString &text) -> Result<> {
        bool understood = false;
        const int year = QLocale().toInt(text.trimmed(), &understood);
        if (!understood || year < 2 || year > 100)
            return fail(ErrorCode::BadInput, tr("Indexation begins in year 2 of the contract or later."));
        offer.indexedFrom = year;
        return {};
    };
    from.applies = [](const Offer &offer) { return !offer.indexation.isZero(); };
    addField(form, tr("From contract &year:"), QStringLiteral("offerIndexedFrom"), QString(), from);
    addNumber(form, tr("M&inimum a month:"), QStringLiteral("offerMinimum"), tr("none"), tr("Set the minimum of “%1”"),
              &Offer::minimum, {PerTransaction, SeatLease, Hybrid, Hourly});
    addNumber(form, tr("&Floor a month:"), QStringLiteral("offerFloor"), tr("none"), tr("Set the floor of “%1”"),
              &Offer::floor, {Outcome});
    addNumber(form, tr("C&ap a month:"), QStringLiteral("offerCap"), tr("none"), tr("Set the cap of “%1”"), &Offer::cap,
              {Outcome, Hourly});
    addNumber(form, tr("&Trigger volume:"), QStringLiteral("offerTrigger"), tr("from the first item"),
              tr("Set the trigger of “%1”"), &Offer::trigger, {Hybrid});
    addNumber(form, tr("&Paid hours an FTE:"), QStringLiteral("offerPaidHours"), tr("a month, for the record"),
              tr("Set the paid hours of “%1”"), &Offer::paidHours, {PerFte, Hybrid});
    addNumber(form, tr("&Shrinkage, %:"), QStringLiteral("offerShrinkage"), tr("for the record"),
              tr("Set the shrinkage of “%1”"), &Offer::shrinkage, {PerFte, Hybrid});
    addNumber(form, tr("O&vertime, % on top:"), QStringLiteral("offerOvertime"), tr("for the record"),
              tr("Set the overtime of “%1”"), &Offer::overtime, {PerFte, Hybrid});
}

void OfferForm::addRecord(QFormLayout *form)
{
    using enum PriceModel;
    addText(form, tr("&Unit:"), QStringLiteral("offerUnit"), tr("what counts as one, and the baseline"),
            tr("Define the unit of “%1”"), &Offer::unitDefinition, {PerTransaction, Outcome, Hybrid});
    addText(form, tr("M&easured by:"), QStringLiteral("offerMeasurer"), tr("who measures the outcome"),
            tr("Say who measures the outcomes of “%1”"), &Offer::measurer, {Outcome});
    addText(form, tr("Inclu&des:"), QStringLiteral("offerInclusions"), tr("what is in the rate"),
            tr("Say what “%1” includes"), &Offer::inclusions, {PerFte, FixedFee, SeatLease, Hourly});
    addText(form, tr("&Notes:"), QStringLiteral("offerNotes"), QString(), tr("Note something on “%1”"), &Offer::notes,
            {});
}

const Offer *OfferForm::offer() const
{
    return price_edits::offer(m_workspace.snapshot(), m_provider, m_id);
}

void OfferForm::setOffer(ProviderId provider, OfferId id)
{
    if (provider == m_provider && id == m_id)
        return;
    commit();
    // What could not be taken cannot wait in a field that now shows another offer.
    if (!m_problem->text().isEmpty())
        m_workspace.notify(m_problem->text());
    m_provider = provider;
    m_id = id;
    for (const Field &field : m_fields)
        field.edit->setModified(false);
    showProblem(QString());
    refresh();
}

void OfferForm::refresh()
{
    const Offer *shown = offer();
    setEnabled(shown != nullptr);
    if (shown == nullptr)
        return;
    const bool readOnly = m_workspace.isReadOnly();
    for (const Field &field : m_fields) {
        field.form->setRowVisible(field.edit, field.applies(*shown));
        field.edit->setReadOnly(readOnly);
        const QString text = field.shown(*shown);
        if (!field.edit->isModified() && field.edit->text() != text) {
            field.edit->setText(text);
            field.edit->setCursorPosition(0);
        }
        if (field.edit->objectName() == QLatin1String("offerCurrency"))
            field.edit->setPlaceholderText(m_workspace.snapshot().need().currency);
    }
    for (const auto &[field, member] : m_dates) {
        field->setDate(shown->*member);
        field->setReadOnly(readOnly);
    }
    const QSignalBlocker blocker(m_model);
    m_model->setCurrentIndex(m_model->findData(static_cast<int>(shown->model)));
    m_model->setEnabled(!readOnly);
    const Provider *provider = m_workspace.snapshot().provider(m_provider);
    m_counts->setChecked(provider != nullptr && provider->offer() == shown);
    m_counts->setEnabled(!readOnly);
    m_hint->setText(price_words::modelHint(shown->model));
}

void OfferForm::commit()
{
    for (const Field &field : m_fields)
        commitField(field);
}

void OfferForm::commitField(const Field &field)
{
    const Offer *shown = offer();
    if (!field.edit->isModified() || shown == nullptr || m_workspace.isReadOnly())
        return;
    const QString typed = field.edit->text();
    // The edit announces a change, which refreshes all fields that nobody is typing in: this one is finished.
    field.edit->setModified(false);
    const Result<> stored =
        typed == field.shown(*shown)
            ? Result<>()
            : write(field.undo, [&field, &typed](Offer &changed) { return field.store(changed, typed); });
    if (!stored) {
        field.edit->setText(typed);
        field.edit->setModified(true);
        return;
    }
    refresh();
}

Result<> OfferForm::write(const QString &undo, const std::function<Result<>(Offer &)> &change)
{
    const Result<> written = price_edits::changeOffer(m_workspace, m_provider, m_id, undo, change);
    showProblem(written ? QString() : written.error().message);
    return written;
}

bool OfferForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (edit != nullptr && edit->isModified() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        edit->setModified(false);
        showProblem(QString());
        refresh();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OfferForm::showProblem(const QString &problem)
{
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Bad));
    m_problem->setPalette(own);
    m_problem->setText(problem.isEmpty() ? QString() : QString(QChar(0x26A0) + QLatin1Char(' ') + problem));
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace shortlist
