// How many years of school a text asks for: Flesch and Kincaid's grade, 0.39 words a sentence + 11.8 syllables a word
// - 15.59. Syllables are counted by groups of vowels, which is right for most English words.
// https://apps.dtic.mil/sti/citations/ADA006655
#pragma once
#include <string>
#include <string_view>

namespace keyturn::tutorial {

inline constexpr double kHardestGrade = 9;

// `prose` is plain text. 0 for no words.
double reading_grade(std::string_view prose);

int syllables(std::string_view word);

// The sentence with the highest grade, for the person who is to shorten it.
std::string hardest_sentence(std::string_view prose);

}  // namespace keyturn::tutorial
