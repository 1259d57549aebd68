// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/CertificateForm.h"

#include "core/project/Project.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace shortlist {

namespace {

std::vector<DateModel> allModels()
{
    return {DateModel::Expiry, DateModel::Period, DateModel::None};
}

QComboBox *makeCombo(QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(10);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

void setChoices(QComboBox &combo, const QStringList &choices, const QString &text)
{
    const QSignalBlocker blocker(combo);
    combo.clear();
    combo.addItems(choices);
    combo.setCurrentIndex(-1);
    combo.setEditText(text);
}

} // namespace

CertificateForm::CertificateForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::spacing() / 2);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    makeFields();
}

void CertificateForm::makeFields()
{
    m_variant = addChoice("variant", tr("Type or edition"), &Certificate::variant, tr("type"));
    addText("issuer", tr("Issued by"), &Certificate::issuer, tr("issuer"));
    addText("accreditation", tr("Accredited by"), &Certificate::accreditation, tr("accreditation"));
    addText("number", tr("Number"), &Certificate::number, tr("number"));
    addLong("scope", tr("Scope"), &Certificate::scope, tr("scope"), 3);
    addText("sites", tr("Sites"), &Certificate::sites, tr("sites"))->setPlaceholderText(tr("parted by ;"));
    addDay("periodStart", tr("Period from"), &Certificate::periodStart, tr("beginning of the period"),
           {DateModel::Period});
    addDay("periodEnd", tr("Period to"), &Certificate::periodEnd, tr("end of the period"), {DateModel::Period});
    addDay("issued", tr("Day of issue"), &Certificate::issued, tr("day of issue"), allModels());
    addDay("validUntil", tr("Valid until"), &Certificate::validUntil, tr("last day"), allModels());
    addDay("surveillance", tr("Last yearly audit"), &Certificate::surveillance, tr("last yearly audit"),
           {DateModel::Expiry});
    m_remark = makePlainLabel(this, QStringLiteral("certificateRemark"));
    m_layout->addRow(m_remark);
    addVerification();
    addLong("notes", tr("Notes"), &Certificate::notes, tr("notes"), 2);
}

void CertificateForm::addVerification()
{
    m_verifiedBy = addChoice("verifiedBy", tr("Checked by"), &Certificate::verifiedBy, tr("who checked it"));
    addDay("verifiedOn", tr("Checked on"), &Certificate::verifiedOn, tr("day of the check"), allModels());
    m_verifiedHow = addChoice("verifiedHow", tr("Checked how"), &Certificate::verifiedHow, tr("how it was checked"));
    m_verify = new QToolButton(this);
    m_verify->setObjectName(QStringLiteral("verifyNow"));
    m_verify->setText(tr("I checked it today"));
    m_verify->setIcon(icon(QStringLiteral("checkmark")));
    m_verify->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_verify, &QToolButton::clicked, this, &CertificateForm::verifyNow);
    m_layout->addRow(QString(), m_verify);
}

QLineEdit *CertificateForm::addText(const char *name, const QString &label, QString Certificate::*member,
                                    const QString &word)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString(QStringLiteral("certificate_") + QLatin1String(name)));
    edit->setAccessibleName(label);
    m_layout->addRow(label, edit);
    m_texts.push_back({member, edit, word});
    const std::size_t place = m_texts.size() - 1;
    connect(edit, &QLineEdit::editingFinished, this, [this, place] { takeText(m_texts[place]); });
    return edit;
}

QComboBox *CertificateForm::addChoice(const char *name, const QString &label, QString Certificate::*member,
                                      const QString &word)
{
    QComboBox *combo = makeCombo(this);
    combo->setObjectName(QString(QStringLiteral("certificate_") + QLatin1String(name)));
    combo->setAccessibleName(label);
    m_layout->addRow(label, combo);
    m_texts.push_back({member, combo->lineEdit(), word});
    const std::size_t place = m_texts.size() - 1;
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, [this, place] { takeText(m_texts[place]); });
    connect(combo, &QComboBox::activated, this, [this, place] { takeText(m_texts[place]); });
    return combo;
}

void CertificateForm::addLong(const char *name, const QString &label, QString Certificate::*member, const QString &word,
                              int lines)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(QString(QStringLiteral("certificate_") + QLatin1String(name)));
    edit->setAccessibleName(label);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(fontMetrics().lineSpacing() * lines + theme::spacing() * 2);
    edit->installEventFilter(this);
    m_layout->addRow(label, edit);
    m_longs.push_back({member, edit, word});
}

void CertificateForm::addDay(const char *name, const QString &label, QDate Certificate::*member, const QString &word,
                             std::vector<DateModel> models)
{
    auto *edit = new DateField(this);
    edit->setObjectName(QString(QStringLiteral("certificate_") + QLatin1String(name)));
    edit->setAccessibleName(label);
    m_layout->addRow(label, edit);
    m_days.push_back({member, edit, word, std::move(models)});
    connect(edit, &DateField::dateEdited, this, [this, member, word](const QDate &date) {
        emit edited(word, [member, date](Certificate &certificate) { certificate.*member = date; });
    });
}

void CertificateForm::show(const Certificate &certificate, const CertificateStandard &standard)
{
    const bool same = certificate.id == m_certificate.id;
    m_certificate = certificate;
    setChoices(*m_variant, standard.variants, certificate.variant);
    QStringList ways{tr("Register of the certification body"),
                     tr("IAF CertSearch"),
                     tr("Call to the issuer"),
                     tr("Whole report read"),
                     tr("Register of the card brands"),
                     tr("CSA STAR registry")};
    setChoices(*m_verifiedHow, ways, certificate.verifiedHow);
    for (const TextField &field : m_texts) {
        if (field.edit->text() != certificate.*field.member)
            field.edit->setText(certificate.*field.member);
        field.edit->setCursorPosition(0);
    }
    for (const LongField &field : m_longs) {
        // What is being typed is not taken from under the fingers.
        if (same && field.edit->document()->isModified() && field.edit->hasFocus())
            continue;
        if (field.edit->toPlainText() != certificate.*field.member)
            field.edit->setPlainText(certificate.*field.member);
        field.edit->document()->setModified(false);
    }
    for (const DayField &field : m_days) {
        field.edit->setDate(certificate.*field.member);
        const bool asked = std::find(field.models.begin(), field.models.end(), standard.dates) != field.models.end() ||
                           (certificate.*field.member).isValid();
        m_layout->setRowVisible(field.edit, asked);
    }
    m_verify->setVisible(!certificate.isVerified() && m_verify->isEnabled());
    refreshRemark();
}

void CertificateForm::refreshRemark()
{
    const auto before = [](const QDate &later, const QDate &earlier) {
        return later.isValid() && earlier.isValid() && later < earlier;
    };
    QString remark;
    if (before(m_certificate.validUntil, m_certificate.issued))
        remark = tr("The last day lies before the day of issue.");
    else if (before(m_certificate.periodEnd, m_certificate.periodStart))
        remark = tr("The period ends before it begins.");
    else if (before(m_certificate.issued, m_certificate.periodEnd))
        remark = tr("The report was issued before its period was over.");
    else if (m_certificate.verifiedBy.isEmpty() != !m_certificate.verifiedOn.isValid())
        remark = tr("A check counts once both the name and the day are entered.");
    m_remark->setText(remark);
    m_layout->setRowVisible(m_remark, !remark.isEmpty());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Warning));
    m_remark->setPalette(own);
}

void CertificateForm::setReadOnly(bool readOnly)
{
    for (const TextField &field : m_texts)
        field.edit->setReadOnly(readOnly);
    for (const LongField &field : m_longs)
        field.edit->setReadOnly(readOnly);
    for (const DayField &field : m_days)
        field.edit->setEnabled(!readOnly);
    for (QComboBox *combo : {m_variant, m_verifiedBy, m_verifiedHow})
        combo->setEnabled(!readOnly);
    m_verify->setEnabled(!readOnly);
}

void CertificateForm::setPeople(const QStringList &names)
{
    setChoices(*m_verifiedBy, names, m_certificate.verifiedBy);
}

void CertificateForm::takeText(const TextField &field)
{
    const QString text = field.edit->text().simplified();
    if (field.edit->isReadOnly() || text == m_certificate.*field.member)
        return;
    const auto member = field.member;
    m_certificate.*member = text;
    emit edited(field.word, [member, text](Certificate &certificate) { certificate.*member = text; });
}

void CertificateForm::takeLong(const LongField &field)
{
    if (!field.edit->document()->isModified() || field.edit->isReadOnly())
        return;
    field.edit->document()->setModified(false);
    const QString text = field.edit->toPlainText().trimmed();
    if (text == m_certificate.*field.member)
        return;
    const auto member = field.member;
    m_certificate.*member = text;
    emit edited(field.word, [member, text](Certificate &certificate) { certificate.*member = text; });
}

void CertificateForm::commit()
{
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        if (m_texts[i].edit->isModified() || m_texts[i].edit->hasFocus())
            takeText(m_texts[i]);
    }
    for (std::size_t i = 0; i < m_longs.size(); ++i)
        takeLong(m_longs[i]);
}

bool CertificateForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (const LongField &field : m_longs) {
            if (field.edit == watched)
                takeLong(field);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CertificateForm::verifyNow()
{
    const QString name = defaultAuthor();
    const QDate today = QDate::currentDate();
    emit edited(tr("check"), [name, today](Certificate &certificate) {
        certificate.verifiedBy = name;
        certificate.verifiedOn = today;
    });
}

void CertificateForm::focusFirst()
{
    m_variant->setFocus(Qt::ShortcutFocusReason);
}

} // namespace shortlist
