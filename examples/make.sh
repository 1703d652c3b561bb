#!/usr/bin/env bash
# Makes the binary documents of the example corpus from their sources. Needs soffice (LibreOffice Writer) and pdflatex.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
soffice --headless --convert-to odt:writer8 --infilter="HTML (StarWriter)" --outdir "$work" sources/04-counting-again-2023.html > /dev/null 2>&1
soffice --headless --convert-to docx:"MS Word 2007 XML" --outdir "$work" "$work/04-counting-again-2023.odt" > /dev/null 2>&1
cp "$work/04-counting-again-2023.docx" reports/
pdflatex -interaction=batchmode -output-directory "$work" sources/05-strength-review-2024.tex > /dev/null 2>&1
pdflatex -interaction=batchmode -output-directory "$work" sources/05-strength-review-2024.tex > /dev/null 2>&1
cp "$work/05-strength-review-2024.pdf" reports/
