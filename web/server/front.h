// What comes in, and who answers it: the guard, the clock, the AWS endpoint for what is posted, the page for the rest.
#pragma once
#include <string>
#include <vector>

#include "server/aws_endpoint.h"
#include "server/clock_endpoint.h"
#include "server/page_folder.h"

namespace keyturn::server {

class Front {
 public:
  // `names` are the names under which the server may be asked, beside addresses and localhost.
  Front(AwsEndpoint& aws, ClockEndpoint& clock, const PageFolder& page, std::vector<std::string> names)
      : aws_(aws), clock_(clock), page_(page), names_(std::move(names)) {}

  wire::HttpAnswer answer(const wire::HttpRequest& request, const std::string& source_ip);

 private:
  AwsEndpoint& aws_;
  ClockEndpoint& clock_;
  const PageFolder& page_;
  const std::vector<std::string> names_;
};

}  // namespace keyturn::server
