set(SOURCES model_text.cpp pattern.cpp service_model.cpp shape.cpp validator.cpp)
keyturn_keep_exceptions(core/model/pattern.cpp)
