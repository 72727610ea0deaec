// The output formats one by one: a document that --query has been applied to becomes text.
#pragma once
#include <string>

#include "base/json.h"
#include "cli/output/printer.h"

namespace keyturn::cli {

// Facts section 3.5: one line for the scalars of each map, tab-separated, prefixed by the name that led to it.
Printed text_output(const Json& document);

// Facts section 3.6: nested sections with titles, as wide as the widest; beyond `width` single rows are turned upright.
Printed table_output(const Json& document, const std::string& title, int width, bool color);

// Facts section 3.7: block style with sorted keys, as libyaml's emitter writes it. A scalar is written like JSON.
std::string yaml_output(const Json& document);

}  // namespace keyturn::cli
