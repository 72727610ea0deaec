# What is compiled into the programs: keyturn_assets (service models), keyturn_help_texts (prose), keyturn_fonts (fonts,
# subset at build time).
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/include/assets")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/assets" "${CMAKE_BINARY_DIR}/include/assets/assets" SYMBOLIC)

file(GLOB asset_files CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/assets" assets/models/*.json assets/cli/*.txt)
list(APPEND asset_files fidelity.json)
list(TRANSFORM asset_files REPLACE "(.+)" "\\1=${CMAKE_SOURCE_DIR}/assets/\\1")
keyturn_embed(keyturn_assets FUNCTION asset FILES ${asset_files})

# The prose of `help`: part of the native command and of tests; the page fetches it when somebody asks for help.
file(GLOB KEYTURN_HELP_FILES CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/help/*.json")
list(TRANSFORM KEYTURN_HELP_FILES REPLACE "(.*/)([a-z]+)\\.json$" "\\2=\\1\\2.json" OUTPUT_VARIABLE help_files)
keyturn_embed(keyturn_help_texts FUNCTION help_text FILES ${help_files})

# Letters of Western and Central Europe, punctuation, arrows, a few signs; what an icon file names is all that it keeps.
set(text_characters "20-7E,A0-17F,2010-2015,2018-201E,2020-2022,2026,2030,2032,2033,2039,203A,20AC,2122,2190-2193,\
2212,2260,2264,2265,25B2,25BC,25CF,2713,2717,FFFD")
set(icon_names "${CMAKE_SOURCE_DIR}/web/ui/icons.h")
set(icon_characters "E5CA")
if(EXISTS "${icon_names}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${icon_names}")
  file(STRINGS "${icon_names}" icon_lines REGEX "= 0x[0-9a-f]+,")
  list(TRANSFORM icon_lines REPLACE ".*= 0x([0-9a-f]+),.*" "\\1")
  list(JOIN icon_lines "," icon_characters)
endif()
find_program(KEYTURN_HB_SUBSET hb-subset)

# keyturn_font(NAME FILE CHARACTERS): adds NAME=<subset of FILE> to font_files.
function(keyturn_font name file characters)
  find_file(KEYTURN_FONT_${file} NAMES ${file} NO_CMAKE_FIND_ROOT_PATH PATHS
    /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/jetbrains-mono
    /usr/share/fonts/truetype/material-design-icons-iconfont "${KEYTURN_FONT_FOLDER}")
  set(path "${KEYTURN_FONT_${file}}")
  if(NOT path)
    message(FATAL_ERROR "The font ${file} is missing: install fonts-inter, fonts-jetbrains-mono and "
      "fonts-material-design-icons-iconfont, or set KEYTURN_FONT_FOLDER to a folder that holds it.")
  endif()
  if(KEYTURN_HB_SUBSET)
    set(subset "${CMAKE_BINARY_DIR}/generated/fonts/${file}")
    file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/generated/fonts")
    add_custom_command(OUTPUT "${subset}" DEPENDS "${path}" VERBATIM
      COMMAND "${KEYTURN_HB_SUBSET}" "${path}" -u "${characters}" --no-hinting --layout-features= -o "${subset}")
    set(path "${subset}")
  endif()
  set(font_files ${font_files} "${name}=${path}" PARENT_SCOPE)
endfunction()

keyturn_font(body        Inter-Regular.otf         "${text_characters}")
keyturn_font(body-strong Inter-SemiBold.otf        "${text_characters}")
keyturn_font(mono        JetBrainsMono-Regular.ttf "${text_characters},2500-257F")
keyturn_font(mono-strong JetBrainsMono-Bold.ttf    "${text_characters},2500-257F")
keyturn_font(icons       MaterialIcons-Regular.ttf "${icon_characters}")
keyturn_embed(keyturn_fonts FUNCTION font FILES ${font_files})

# The shaders of web/pictures. ESSL wants #version on the first line, so nothing is added to them.
keyturn_embed(keyturn_shaders FUNCTION shader FILES
  "byte_map.frag=${CMAKE_SOURCE_DIR}/shaders/byte_map.frag" "byte_map.vert=${CMAKE_SOURCE_DIR}/shaders/byte_map.vert")
