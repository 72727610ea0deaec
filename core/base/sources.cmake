set(SOURCES arn.cpp assert.cpp bytes.cpp json.cpp saved_form.cpp text.cpp)
