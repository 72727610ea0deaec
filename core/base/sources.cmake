set(SOURCES arn.cpp assert.cpp bytes.cpp json.cpp text.cpp)
